/** What the product can take: load, faults and endurance, measured from outside on a system of its own. */
package crm.bench;
