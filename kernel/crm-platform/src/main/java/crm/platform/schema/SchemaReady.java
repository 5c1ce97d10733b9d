package crm.platform.schema;

/**
 * Fired once: the application has started and its tables are there. When the database is there at the start, this happens
 * before the application answers its first request.
 */
public record SchemaReady() {}
