/**
 * Who the customers are: the profile of a person or an organisation, kept under one id of ours and any number of ids in
 * other systems.
 *
 * <p>One row per customer; what is typed becomes a {@link crm.customer.profile.Profile} in one place, whichever way it
 * comes in (API, batch, file), and every change is one event and one audit entry in the transaction of the change.
 */
package crm.customer.profile;
