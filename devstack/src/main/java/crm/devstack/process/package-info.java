/** What Linux knows about processes: who is who, what they weigh, who listens where, and how they end. */
package crm.devstack.process;
