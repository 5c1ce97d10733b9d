package crm.sales.order;

import crm.platform.json.EnumNames;
import crm.platform.text.CleanText;
import crm.platform.text.Codes;
import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerReference;
import crm.sales.line.LineReader;
import crm.sales.upsert.ExternalIds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/** Makes the content of an order of what somebody wrote: the one door for the API, the batch and the file import. */
public final class OrderReader {

    /** The longest number, in characters. */
    public static final int NUMBER = 64;

    /** The longest name of a country, in characters. */
    public static final int COUNTRY_NAME = 100;

    /** The longest channel or payment method, in characters. */
    public static final int WORD = 50;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Findings findings = new Findings();
    private final SalesOrder held;
    private final OrderReferences references;
    private final Instant now;

    private OrderReader(SalesOrder held, OrderReferences references, Instant now) {
        this.held = held;
        this.references = references;
        this.now = now;
    }

    /**
     * Reads an order.
     *
     * @param held the order as it is now; null for a new one
     * @throws crm.platform.problem.InvalidInput with everything that is wrong
     */
    static OrderContent read(OrderInput input, SalesOrder held, OrderReferences references, Instant now) {
        var reader = new OrderReader(held, references, now);
        var content = reader.read(input);
        reader.findings.throwIfAny();
        return content;
    }

    /** When something was sold: not in the future, and not so long ago that it must be a mistake. Now if absent. */
    public static Instant time(Instant typed, Instant now, String pointer, Findings findings) {
        if (typed == null) {
            return now.truncatedTo(ChronoUnit.MICROS);
        }
        if (typed.isBefore(EARLIEST) || typed.isAfter(now.plus(AHEAD))) {
            findings.add(pointer, "out-of-range", "must be from 1900 to now");
            return now;
        }
        return typed.truncatedTo(ChronoUnit.MICROS);
    }

    private OrderContent read(OrderInput input) {
        var customer = references
                .customers()
                .settle(
                        CustomerReference.read(input.customer(), findings),
                        held == null ? CustomerReference.NONE : held.content().customer(),
                        findings);
        if (input.currency() == null || input.currency().isBlank()) {
            findings.add("/currency", "required", "is required");
        }
        var currency = CurrencyCodes.read(input.currency(), "/currency", findings);
        return new OrderContent(
                number(input.number()),
                customer.id(),
                customer.system(),
                customer.externalId(),
                ExternalIds.read(input.externalIds(), findings),
                time(input.orderedAt(), now, "/orderedAt", findings),
                currency,
                new LineReader(currency, findings).read(input.lines(), "/lines"),
                Codes.country(input.country(), "/country", findings),
                text(input.countryName(), COUNTRY_NAME, "/countryName"),
                text(input.channel(), WORD, "/channel"),
                text(input.paymentMethod(), WORD, "/paymentMethod"),
                status(input),
                payment(input),
                fulfilment(input));
    }

    private String number(String typed) {
        var number = text(typed, NUMBER, "/number");
        if (number != null) {
            return number;
        }
        return held == null ? references.numbers().next() : held.content().number();
    }

    private String text(String typed, int limit, String pointer) {
        return CleanText.read(typed, limit, pointer, findings);
    }

    private OrderStatus status(OrderInput input) {
        var said = choice(OrderStatus.class, input.status(), OrderStatus.PLACED, "/status");
        return settled(
                said,
                OrderStatus::canBeSaid,
                held == null ? null : held.standing().status(),
                held == null ? said : held.content().toldStatus(),
                "/status");
    }

    private PaymentState payment(OrderInput input) {
        var said = choice(PaymentState.class, input.paymentState(), PaymentState.PENDING, "/paymentState");
        return settled(
                said,
                PaymentState::canBeSaid,
                held == null ? null : held.standing().paymentState(),
                held == null ? said : held.content().toldPaymentState(),
                "/paymentState");
    }

    private FulfilmentState fulfilment(OrderInput input) {
        var said =
                choice(FulfilmentState.class, input.fulfilmentState(), FulfilmentState.UNFULFILLED, "/fulfilmentState");
        return settled(
                said,
                FulfilmentState::canBeSaid,
                held == null ? null : held.standing().fulfilmentState(),
                held == null ? said : held.content().toldFulfilmentState(),
                "/fulfilmentState");
    }

    private <E extends Enum<E>> E choice(Class<E> type, String typed, E ifAbsent, String pointer) {
        if (typed == null) {
            return ifAbsent;
        }
        var constant = EnumNames.find(type, typed);
        if (constant == null) {
            findings.add(pointer, "wrong-format", "must be one of " + String.join(", ", EnumNames.of(type)));
            return ifAbsent;
        }
        return type.cast(constant);
    }

    /** A state that follows from reversals may be sent back by whoever has read it; it says nothing new then. */
    private <E extends Enum<E>> E settled(E said, Predicate<E> canBeSaid, E seen, E told, String pointer) {
        if (canBeSaid.test(said)) {
            return said;
        }
        if (said != seen) {
            findings.add(pointer, "follows-from-reversals", "is not said, it follows from cancellations and returns");
        }
        return told;
    }
}
