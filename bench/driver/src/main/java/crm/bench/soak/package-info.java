/** Ten minutes of mixed load at full speed, and whether memory, connections or errors grow meanwhile. */
package crm.bench.soak;
