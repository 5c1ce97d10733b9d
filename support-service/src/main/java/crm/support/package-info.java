/**
 * Support: what customers ask for after the sale and how well they are answered.
 *
 * <p>Each feature is a package below this one: tickets and what is said in them, the queues they wait in, the working hours
 * and promises they are measured by, the mail they come and go by, and what customers say about it afterwards.
 */
package crm.support;
