package crm.marketing.template;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a template is shown. */
@Schema(name = "MailPreviewRequest", description = "For whom a template is shown.")
record PreviewRequest(
        @Schema(description = "The customer whose names are put in; sample names when absent.")
        UUID customerId,

        @Schema(
                description = "Values by name, of the template's own variables or of those that every mail has.",
                examples = "{\"customer.givenName\": \"Mei\", \"discount\": \"20 %\"}")
        Map<String, String> values) {

    PreviewRequest {
        values = values == null ? Map.of() : values;
    }
}
