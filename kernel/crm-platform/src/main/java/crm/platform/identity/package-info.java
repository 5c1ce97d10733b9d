/**
 * Who is acting: the person or system behind the current call.
 */
package crm.platform.identity;
