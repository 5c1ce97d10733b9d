package crm.marketing.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the mail server said to each. */
@Schema(name = "TestMailResult", description = "What the mail server said to each.")
public record TestMailResult(
        @Schema(required = true, description = "A result for each address, in their order.")
        List<TestMail> items) {

    /** One address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TestMail", description = "One mail to look at.")
    public record TestMail(
            @Schema(required = true, description = "Where it was sent.")
            String address,

            @Schema(required = true, description = "Whether the mail server took it.")
            boolean accepted,

            @Schema(description = "Why it did not.") String reason) {}
}
