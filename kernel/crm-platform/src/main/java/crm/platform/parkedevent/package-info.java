/** Events that Kafka refused too often, as operators see them: listed, read, and released to be sent again. */
package crm.platform.parkedevent;
