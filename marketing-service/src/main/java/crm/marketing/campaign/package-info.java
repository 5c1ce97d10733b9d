/** Campaigns: what is written to whom, when and how fast, from the draft to the last message. */
package crm.marketing.campaign;
