/** What is looked at before anything else begins: settings with which a service could never work. */
package crm.platform.start;
