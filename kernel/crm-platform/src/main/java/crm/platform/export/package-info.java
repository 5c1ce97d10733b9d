/**
 * Lists as files, however long: a job reads the list in its order, part by part, and adds each part to the file in the
 * transaction that remembers where to go on. A feature says which list, and how its rows are read; formats, columns,
 * checks and the download are the same for all.
 */
package crm.platform.export;
