/**
 * Where a customer stands: prospect, new, active, inactive, churned, by when they bought and by the lapse of time. The history follows
 * from the purchases' own times alone, so a purchase that is told late changes it as if it had been told in time.
 */
package crm.customer.lifecycle;
