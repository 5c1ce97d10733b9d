/** The command line: each command of {@code ./crm} is a class that calls {@link crm.devstack.stack.CrmStack}. */
package crm.devstack;
