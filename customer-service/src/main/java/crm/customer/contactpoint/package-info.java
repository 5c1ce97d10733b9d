/**
 * Ways to reach a customer: e-mail addresses, phone numbers, postal addresses. Each is kept in one normal form, which is
 * what is compared and searched, beside what was typed.
 */
package crm.customer.contactpoint;
