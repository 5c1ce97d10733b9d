/**
 * Who can be addressed: customers, what they agreed to, and the members of segments, as far as the customer service's events
 * have told. A removed customer leaves a tombstone without personal details, and does not come back.
 */
package crm.marketing.audience;
