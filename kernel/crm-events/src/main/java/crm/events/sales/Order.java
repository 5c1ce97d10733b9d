package crm.events.sales;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order, as it is at one version. Amounts are in its currency.
 *
 * @param orderId the order
 * @param version its version, from 1
 * @param number the number that people see
 * @param customerId who ordered; absent for a sale to nobody known, and until a customer who was named by an
 *     external id is known
 * @param status {@code placed}, {@code completed}, {@code cancelled}
 * @param orderedAt when it was ordered, in UTC; may be long before it was told
 * @param currency ISO 4217 code
 * @param lines its lines, in the order of their positions
 * @param net sum of the lines without tax
 * @param tax sum of the tax
 * @param gross net plus tax
 * @param country ISO 3166-1 alpha-2 code of where it is delivered, or else billed; absent when not known
 * @param channel where it was sold, for example {@code shop}; absent when not known
 * @param paymentMethod how it is paid, for example {@code card}; absent when not known
 * @param paymentState {@code pending}, {@code paid}, {@code partially-refunded}, {@code refunded} or {@code
 *     failed}
 * @param fulfilmentState {@code unfulfilled}, {@code in-production}, {@code shipped}, {@code delivered} or {@code
 *     cancelled}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Order(
        UUID orderId,
        long version,
        String number,
        UUID customerId,
        String status,
        Instant orderedAt,
        String currency,
        List<OrderLine> lines,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal net,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tax,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal gross,
        String country,
        String channel,
        String paymentMethod,
        String paymentState,
        String fulfilmentState) {

    /** Copies what it holds, so that a published event cannot change. */
    public Order {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
