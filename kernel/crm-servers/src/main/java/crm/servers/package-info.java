/**
 * The real servers that development and tests run beside the product: PostgreSQL, Kafka, Keycloak and a mail server, each
 * started from a Maven artifact in a process of its own, without a container engine.
 *
 * <p>A server is described by its {@code Options}, started with {@code start}, and held through a handle that tells its
 * port and process and ends it. A start that fails says why in one line ({@link crm.servers.ServerFailed}).
 */
package crm.servers;
