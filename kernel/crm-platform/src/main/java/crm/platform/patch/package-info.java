/**
 * JSON Merge Patch (RFC 7396) on immutable input records.
 */
package crm.platform.patch;
