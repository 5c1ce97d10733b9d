/** Campaigns, messages, costs and credits told again as events, for services that were not there when it happened. */
package crm.marketing.republication;
