/** Which answers are compressed for clients that can read it. */
package crm.gateway.compression;
