/** The whole system, started as {@code ./crm up} starts it and driven through its gateway only. */
package crm.devstack.acceptance;
