/**
 * How far this application has read what others announce, for operators and for what must not be done on old news: {@link
 * crm.platform.reading.Readings} has a {@link crm.platform.reading.Reading} for each incoming channel.
 */
package crm.platform.reading;
