/** A tiny application for the tests of outbox and inbox: notes that are published, and a consumer that projects them. */
package crm.platform.note;
