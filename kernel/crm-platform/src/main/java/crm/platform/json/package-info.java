/**
 * Strict JSON: what a body may look like, and where exactly it is wrong.
 */
package crm.platform.json;
