package crm.platform.audit;

import java.util.Collection;
import java.util.UUID;

/**
 * What happened to a resource.
 *
 * @param action what was done, e.g. {@code customer.change}
 * @param resource singular kebab-case name of the kind of resource
 * @param version the version that the change led to
 * @param changedFields names of the fields, never their values
 */
public record AuditEntry(
        String action, String resource, UUID resourceId, long version, Collection<String> changedFields) {}
