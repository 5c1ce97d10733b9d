/** Which encoding a text file has, when nobody says so. */
package crm.tables.encoding;
