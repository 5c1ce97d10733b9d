/** Where time comes from: one injectable clock. */
package crm.platform.clock;
