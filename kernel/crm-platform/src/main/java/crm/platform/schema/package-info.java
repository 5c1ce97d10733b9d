/**
 * The database's schema, brought up to date at the start or as soon as the database is there. What needs tables begins with
 * {@link crm.platform.schema.SchemaReady} instead of the application's start, so that an application without its database
 * runs, says what is missing, and goes on by itself.
 */
package crm.platform.schema;
