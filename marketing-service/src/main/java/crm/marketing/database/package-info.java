/** Plain SQL, for what is done with many rows at once or under a lock. Every statement joins the running transaction. */
package crm.marketing.database;
