/** Identifiers that the product makes itself, before anything is stored. */
package crm.platform.id;
