/** By what requests are told apart before anybody has read them: kind, urgency, and how they came. */
package crm.support.triage;
