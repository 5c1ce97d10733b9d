/** How values are kept in columns, the same way for all features. */
package crm.support.storage;
