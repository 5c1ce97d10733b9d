/** {@code docs/configuration.md} as the sources and settings files of all applications give it, so that it cannot say anything else. */
package crm.gateway.configuration;
