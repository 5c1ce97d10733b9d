/** The one door to the system: routes, edge security, limits, the merged contract and its documentation. */
package crm.gateway;
