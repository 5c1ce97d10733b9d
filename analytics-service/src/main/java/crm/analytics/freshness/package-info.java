/** How fresh an answer is: how far the facts of each topic reach. */
package crm.analytics.freshness;
