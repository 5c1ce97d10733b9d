/** How the parts of the system are: whether they work, what they lack, what they weigh. */
package crm.devstack.health;
