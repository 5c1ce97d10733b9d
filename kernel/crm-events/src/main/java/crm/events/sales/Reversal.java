package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What takes back all or part of a sale, as an entry of its own: a cancellation before delivery, or a return after
 * it. Amounts are positive; who sums up subtracts them.
 *
 * @param reversalId the entry
 * @param version its version, from 1
 * @param kind {@code cancellation} or {@code return}
 * @param number the number that people see
 * @param orderId the order it takes back; absent when not known
 * @param customerId whose it was; absent when not known
 * @param reversedAt when, in UTC; may be long before it was told
 * @param currency ISO 4217 code
 * @param lines what is taken back, in the order of the positions
 * @param net sum of the lines without tax
 * @param tax sum of the tax
 * @param gross net plus tax
 * @param country ISO 3166-1 alpha-2 code, as of the order; absent when not known
 * @param reason why; absent when not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reversal(
        UUID reversalId,
        long version,
        String kind,
        String number,
        UUID orderId,
        UUID customerId,
        Instant reversedAt,
        String currency,
        List<OrderLine> lines,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal net,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tax,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal gross,
        String country,
        String reason) {

    /** Copies what it holds, so that a published event cannot change. */
    public Reversal {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
