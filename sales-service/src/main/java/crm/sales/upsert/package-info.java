/**
 * Things that live in other systems too are written by their ids there, one or many at once: which thing an id belongs to,
 * who wins a race for one, and what becomes of each row. What a thing is, its feature says as an {@link
 * crm.sales.upsert.Upserted}.
 */
package crm.sales.upsert;
