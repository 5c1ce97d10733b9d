/**
 * What every operation of the OpenAPI contract has in common.
 */
package crm.platform.contract;
