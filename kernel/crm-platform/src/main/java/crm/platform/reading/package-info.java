/**
 * How far this application has read what others announce, for what must not be done on old news: {@link
 * crm.platform.reading.Readings} has a {@link crm.platform.reading.Reading} for each incoming channel that is asked for.
 */
package crm.platform.reading;
