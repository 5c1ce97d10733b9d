/**
 * Analytics: what happened, why, what will and what to do. Facts arrive as events of the other services and can be rebuilt
 * from them; reports are computed from the facts.
 */
package crm.analytics;
