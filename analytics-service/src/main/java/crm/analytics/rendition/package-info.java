/** How a report is answered: as JSON, as a table in CSV, or as a picture, by what the caller accepts. */
package crm.analytics.rendition;
