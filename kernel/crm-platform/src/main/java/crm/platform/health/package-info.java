/** Readiness that names the dependency that is missing. */
package crm.platform.health;
