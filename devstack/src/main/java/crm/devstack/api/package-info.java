/** The system's API as the command line calls it: tokens, imports, and anything else as JSON. */
package crm.devstack.api;
