/**
 * What a service's tests need around it: real servers, an issuer of signed tokens, checks of what the service announces,
 * events as another service would send them, its committed contract, and the rules of its architecture.
 */
package crm.testkit;
