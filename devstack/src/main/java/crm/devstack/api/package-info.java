/** The system's API as the command line calls it: tokens and imports. */
package crm.devstack.api;
