/**
 * Events that a consumer could not handle: kept as they came, listed and read by operators, and handed to the same handler
 * again when the cause is mended, or discarded.
 */
package crm.platform.deadletter;
