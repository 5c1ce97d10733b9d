/** Path, query and header parameters as typed values; one that cannot be read is refused by its name. */
package crm.platform.parameter;
