/** Build time only: merges the services' committed contracts into one OpenAPI document and the route table. */
package crm.gateway.contract;
