/** The process that starts the parts of a system, holds them, and ends them. */
package crm.devstack.supervisor;
