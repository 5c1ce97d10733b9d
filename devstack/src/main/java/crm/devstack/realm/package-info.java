/** The realm of the identity provider, put together for development. */
package crm.devstack.realm;
