/** What became of a campaign: who got it, what they did, what it cost and what it brought. */
package crm.marketing.results;
