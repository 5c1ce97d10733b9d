/**
 * Files of rows as clients upload them: in which format and encoding they are, and their rows one after another. What the
 * rows are about is for the service to say that imports them.
 */
package crm.tables;
