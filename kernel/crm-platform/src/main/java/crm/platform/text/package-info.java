/** How text and codes that people type are brought into one form, and how everything wrong in a request is collected. */
package crm.platform.text;
