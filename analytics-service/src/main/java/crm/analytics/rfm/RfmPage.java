package crm.analytics.rfm;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.window.WindowView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of scored customers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RfmPage(
        @Schema(description = "How customers are scored") String formula,

        WindowView window,

        @Schema(description = "IANA time zone of the days", examples = "Europe/London")
        String timeZone,

        @Schema(description = "ISO 4217; absent when there are no amounts", examples = "GBP")
        String currency,

        @Schema(description = "When the newest event of each topic happened that the scores contain")
        Map<String, Instant> asOf,

        @Schema(description = "Those with the highest amount first") List<RfmCustomer> items,

        @Schema(description = "Cursor of the next page; absent at the end")
        String next) {

    static final String FORMULA = "Of customers with an order in the window that is not cancelled. Recency: the moment of the last"
            + " order; frequency: orders; monetary: net amount of orders less cancellations and returns in the window. Score ="
            + " ceil(5 × customers with a value of at most this one / customers), from 1 to 5, 5 for the most recent, most"
            + " frequent, highest: quintiles; equal values share the higher score";
}
