/** The way to Kafka: sending one record, asking whether the broker is there, and how an event looks on the wire. */
package crm.platform.broker;
