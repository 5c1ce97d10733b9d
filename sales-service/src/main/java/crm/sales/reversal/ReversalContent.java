package crm.sales.reversal;

import crm.sales.customerref.CustomerReference;
import crm.sales.line.Line;
import crm.sales.order.OrderContent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * Everything that is said of a reversal, valid; it never changes, a reversal gets another one.
 *
 * @param orderId the order it takes back; null when not known
 * @param customerId whose it was, that of the order if there is one; null for nobody known, or until the customer whom the
 *     external id names is known
 * @param customerSystem the system whose id named the customer; null if none did
 * @param customerExternalId the customer's id there
 * @param country ISO 3166-1 alpha-2, that of the order if there is one; null when not known
 * @param countryName the country as it was written, where that is no country of ISO 3166
 */
@Embeddable
public record ReversalContent(
        @Enumerated(EnumType.STRING) ReversalKind kind,
        String number,
        UUID orderId,
        UUID customerId,
        String customerSystem,
        String customerExternalId,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Map<String, String> externalIds,

        Instant reversedAt,
        String currency,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Line> lines,

        String country,
        String countryName,
        String channel,
        String reason) {

    /** Whose it was. */
    public CustomerReference customer() {
        return CustomerReference.of(customerId, customerSystem, customerExternalId);
    }

    boolean isCancellation() {
        return kind == ReversalKind.CANCELLATION;
    }

    ReversalContent with(CustomerReference customer) {
        return with(customer, lines, country, countryName, channel, reason);
    }

    ReversalContent with(List<Line> others) {
        return with(customer(), others, country, countryName, channel, reason);
    }

    /** Without whose it was, and without what somebody wrote about them; what is counted stays. */
    ReversalContent forgotten() {
        return with(CustomerReference.NONE, lines, country, countryName, channel, null);
    }

    /** The same, of whoever ordered and from where. */
    ReversalContent of(OrderContent order) {
        return with(order.customer(), lines, order.country(), order.countryName(), order.channel(), reason);
    }

    private ReversalContent with(
            CustomerReference customer,
            List<Line> others,
            String otherCountry,
            String otherCountryName,
            String otherChannel,
            String otherReason) {
        return new ReversalContent(
                kind,
                number,
                orderId,
                customer.id(),
                customer.system(),
                customer.externalId(),
                externalIds,
                reversedAt,
                currency,
                others,
                otherCountry,
                otherCountryName,
                otherChannel,
                otherReason);
    }
}
