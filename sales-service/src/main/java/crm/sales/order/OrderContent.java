package crm.sales.order;

import crm.sales.customerref.CustomerReference;
import crm.sales.line.Line;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * Everything that is said of an order, valid; it never changes, an order gets another one.
 *
 * @param customerId who ordered; null for nobody known, or until the customer whom the external id names is known
 * @param customerSystem the system whose id named the customer; null if none did
 * @param customerExternalId the customer's id there
 * @param externalIds the order's ids in other systems, by system
 * @param country of delivery, or else of the bill, ISO 3166-1 alpha-2; null when not known
 * @param countryName the country as it was written, where that is no country of ISO 3166
 * @param toldStatus as said by whoever wrote the order; what follows from reversals is the order's
 */
@Embeddable
public record OrderContent(
        String number,
        UUID customerId,
        String customerSystem,
        String customerExternalId,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Map<String, String> externalIds,

        Instant orderedAt,
        String currency,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Line> lines,

        String country,
        String countryName,
        String channel,
        String paymentMethod,
        @Enumerated(EnumType.STRING) OrderStatus toldStatus,
        @Enumerated(EnumType.STRING) PaymentState toldPaymentState,
        @Enumerated(EnumType.STRING) FulfilmentState toldFulfilmentState) {

    /** Who ordered. */
    public CustomerReference customer() {
        return CustomerReference.of(customerId, customerSystem, customerExternalId);
    }

    /** The line at a position; empty if there is none. */
    public Optional<Line> line(int position) {
        return lines.stream().filter(line -> line.position() == position).findFirst();
    }

    /** Whether both say the same of who ordered, and where. */
    boolean isOfSameOrigin(OrderContent other) {
        return customer().equals(other.customer())
                && Objects.equals(country, other.country)
                && Objects.equals(countryName, other.countryName)
                && Objects.equals(channel, other.channel);
    }

    OrderContent with(CustomerReference customer) {
        return new OrderContent(
                number,
                customer.id(),
                customer.system(),
                customer.externalId(),
                externalIds,
                orderedAt,
                currency,
                lines,
                country,
                countryName,
                channel,
                paymentMethod,
                toldStatus,
                toldPaymentState,
                toldFulfilmentState);
    }
}
