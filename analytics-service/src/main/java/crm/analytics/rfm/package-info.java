/** RFM: customers scored by how recently, how often and for how much they bought, and put into segments by it. */
package crm.analytics.rfm;
