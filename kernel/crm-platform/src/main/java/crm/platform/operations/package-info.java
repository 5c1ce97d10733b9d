/** What operators do at every service, at paths that name the service. */
package crm.platform.operations;
