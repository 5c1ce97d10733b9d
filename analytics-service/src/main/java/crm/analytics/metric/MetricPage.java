package crm.analytics.metric;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All measures; there are few. */
public record MetricPage(
        @Schema(description = "In the order of their names") List<MetricView> items) {}
