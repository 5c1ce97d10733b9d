/** What the system consists of and where things are: parts, ports, folders. */
package crm.devstack.layout;
