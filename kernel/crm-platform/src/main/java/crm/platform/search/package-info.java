/**
 * Finds what people look for by words, in any order, with or without accents and typing errors. An aggregate keeps the
 * {@link crm.platform.search.Words} it is found by in an indexed column of its own row, so what was written is found at
 * once; the words of all rows are in {@link crm.platform.search.WordBook}, which knows what is spelt alike.
 */
package crm.platform.search;
