/** The same system for businesses of seven kinds, through its gateway only: what differs between them is configuration. */
package crm.devstack.acceptance.story;
