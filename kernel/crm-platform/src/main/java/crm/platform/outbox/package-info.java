/**
 * Events leave the service together with the change they tell of: {@link crm.platform.outbox.Outbox#publish} writes a row
 * in the running transaction, and the relay, woken by the commit, brings the rows to Kafka in order.
 */
package crm.platform.outbox;
