/** Where tickets wait for the people who do them. A flat list without rules. */
package crm.support.queue;
