/** The published language: what services tell each other. It changes with the business, not with the mechanism that carries it. */
package crm.events;
