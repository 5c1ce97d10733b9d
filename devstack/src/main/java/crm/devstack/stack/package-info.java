/** One whole system as its user handles it: up, down, status, restart. */
package crm.devstack.stack;
