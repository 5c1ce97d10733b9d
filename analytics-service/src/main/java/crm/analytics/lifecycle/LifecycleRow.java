package crm.analytics.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage and its customers. */
public record LifecycleRow(
        @Schema(description = "`prospect`, `new`, `active`, `inactive` or `churned`", examples = "active")
        String stage,

        @Schema(examples = "4012") long customers) {}
