/**
 * Who changed which fields of what, and who was denied what. Names of fields, never their values.
 */
package crm.platform.audit;
