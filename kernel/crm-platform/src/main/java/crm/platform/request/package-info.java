/**
 * What is checked on every request before it reaches a resource: size, characters, parameters.
 */
package crm.platform.request;
