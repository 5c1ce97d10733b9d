/** The merged contract as it is served, the page to try it out, and the page of problems. */
package crm.gateway.docs;
