/**
 * Idempotency keys: a repeated POST has one effect and one answer.
 */
package crm.platform.idempotency;
