/** Cohorts: customers by when they bought first, and how many of them buy again later. */
package crm.analytics.cohort;
