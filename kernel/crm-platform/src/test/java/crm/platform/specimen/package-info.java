/** The smallest feature that uses everything of the platform that is about HTTP, so that tests can take the whole path. */
package crm.platform.specimen;
