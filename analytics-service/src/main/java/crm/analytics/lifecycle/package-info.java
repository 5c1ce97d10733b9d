/** Customers by the stage of the lifecycle they are in now. */
package crm.analytics.lifecycle;
