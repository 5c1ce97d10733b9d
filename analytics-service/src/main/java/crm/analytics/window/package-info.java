/** The days that an answer is about, in a time zone: their beginnings, and the days, weeks and months they are made of. */
package crm.analytics.window;
