package crm.analytics.metric;

import crm.analytics.window.FactSelection;
import crm.analytics.window.WindowParameters;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of measures as they were sent; a measure refuses those that it does not take. */
public class MetricParameters extends WindowParameters {

    private static final Period USUAL_ACTIVITY = Period.ofDays(180);
    private static final Period USUAL_PERIOD = Period.ofYears(1);
    private static final BigDecimal USUAL_DISCOUNT = new BigDecimal("0.10");
    private static final int USUAL_SCALE = 5;
    private static final int MOST_SCALE = 100;
    private static final int MOST_PERIODS = 1000;
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(200);

    @QueryParam("customerId")
    @Parameter(description = "Only facts of this customer", schema = @Schema(implementation = UUID.class))
    String customerId;

    @QueryParam("campaignId")
    @Parameter(description = "Only facts of this campaign", schema = @Schema(implementation = UUID.class))
    String campaignId;

    @QueryParam("activeFor")
    @Parameter(
            description =
                    "For so long before a moment somebody must have bought to be active then; ISO 8601 in years, months,"
                            + " weeks or days",
            schema = @Schema(implementation = String.class, defaultValue = "P180D"),
            example = "P90D")
    String activeFor;

    @QueryParam("period")
    @Parameter(
            description = "How long a period is; ISO 8601 in years, months, weeks or days",
            schema = @Schema(implementation = String.class, defaultValue = "P1Y"),
            example = "P1M")
    String period;

    @QueryParam("discountRate")
    @Parameter(
            description = "What money is worth less for each period, as a fraction",
            schema = @Schema(type = SchemaType.NUMBER, defaultValue = "0.10"))
    String discountRate;

    @QueryParam("margin")
    @Parameter(
            description =
                    "The part of revenue that is profit, as a fraction; if not given, the goods' cost is taken off",
            schema = @Schema(type = SchemaType.NUMBER))
    String margin;

    @QueryParam("years")
    @Parameter(
            description = "How many years a customer stays; if not given, those of the window",
            schema = @Schema(type = SchemaType.NUMBER))
    String years;

    @QueryParam("satisfiedFrom")
    @Parameter(
            description = "The least score that counts as satisfied; if not given, scaleMax - 1",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    String satisfiedFrom;

    @QueryParam("scaleMax")
    @Parameter(
            description = "The highest answer of the surveys that are counted",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "5"))
    String scaleMax;

    @QueryParam("kinds")
    @Parameter(
            description =
                    "The kinds of interaction that count, separated by commas; all if not given: order, mail-opened,"
                            + " mail-clicked, ticket-message-inbound, ticket-message-outbound, survey-answered",
            schema = @Schema(implementation = String.class),
            example = "order,ticket-message-inbound")
    String kinds;

    /**
     * What is asked, in the measure's terms.
     *
     * @throws InvalidInput that names each parameter that is wrong, or that the measure does not take
     */
    MetricQuestion question(MetricDefinition metric) {
        var errors = new ArrayList<FieldError>();
        FactSelection facts = null;
        try {
            facts = selection();
        } catch (InvalidInput e) {
            errors.addAll(e.errors());
        }
        var question = question(facts, new Reading(errors));
        checkTaken(metric, facts, errors);
        checkPeriods(question, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return question;
    }

    /** The parameters of the measure that were used, defaults included. */
    static Map<String, String> used(MetricDefinition metric, MetricQuestion question) {
        var all = new LinkedHashMap<String, Object>();
        all.put("country", question.facts().country());
        all.put("channel", question.facts().channel());
        all.put("customerId", question.customerId());
        all.put("campaignId", question.campaignId());
        all.put("activeFor", question.activeFor());
        all.put("period", question.period());
        all.put("discountRate", question.discountRate());
        all.put("margin", question.margin());
        all.put("years", question.years());
        all.put("satisfiedFrom", question.satisfiedFrom());
        all.put("scaleMax", question.scaleMax());
        all.put("kinds", String.join(",", question.kinds()));
        var used = new LinkedHashMap<String, String>();
        all.forEach((name, value) -> {
            if (value != null && metric.parameters().contains(name)) {
                used.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
        });
        return used;
    }

    private MetricQuestion question(FactSelection facts, Reading reading) {
        int scale = reading.whole("scaleMax", scaleMax, USUAL_SCALE, MOST_SCALE);
        return new MetricQuestion(
                facts,
                reading.of("customerId", customerId, UUID::fromString, "invalid-id", "is no UUID", null),
                reading.of("campaignId", campaignId, UUID::fromString, "invalid-id", "is no UUID", null),
                reading.period("activeFor", activeFor, USUAL_ACTIVITY),
                reading.period("period", period, USUAL_PERIOD),
                reading.decimal("discountRate", discountRate, USUAL_DISCOUNT, new BigDecimal("-0.99"), BigDecimal.TEN),
                reading.decimal("margin", margin, null, BigDecimal.ZERO, BigDecimal.ONE),
                reading.decimal("years", years, null, BigDecimal.ZERO, MOST_YEARS),
                reading.whole("satisfiedFrom", satisfiedFrom, null, scale),
                scale,
                reading.kinds(kinds));
    }

    private void checkTaken(MetricDefinition metric, FactSelection facts, List<FieldError> errors) {
        var given = new LinkedHashMap<String, Object>();
        given.put("customerId", customerId);
        given.put("campaignId", campaignId);
        given.put("activeFor", activeFor);
        given.put("period", period);
        given.put("discountRate", discountRate);
        given.put("margin", margin);
        given.put("years", years);
        given.put("satisfiedFrom", satisfiedFrom);
        given.put("scaleMax", scaleMax);
        given.put("kinds", kinds);
        if (facts != null) {
            given.put("currency", facts.currency());
            given.put("country", facts.country());
            given.put("channel", facts.channel());
        }
        given.forEach((name, value) -> {
            if (value != null && !metric.parameters().contains(name)) {
                errors.add(new FieldError(
                        "/query/" + name, "not-applicable", metric.name() + " does not depend on it: leave it out"));
            }
        });
    }

    private static void checkPeriods(MetricQuestion question, List<FieldError> errors) {
        if (question.facts() == null) {
            return;
        }
        var window = question.facts().window();
        if (window.from().plus(question.period().multipliedBy(MOST_PERIODS)).isBefore(window.to())) {
            errors.add(new FieldError(
                    "/query/period", "too-short", "the window must have at most " + MOST_PERIODS + " periods"));
        }
    }

    /** Reads values and notes which are none. */
    private record Reading(List<FieldError> errors) {

        private static final int LONGEST = 40;
        private static final int MOST_DAYS = 36_600;

        <T> T of(String name, String text, Function<String, T> read, String code, String detail, T ifAbsent) {
            if (text == null) {
                return ifAbsent;
            }
            try {
                if (text.length() <= LONGEST) {
                    return read.apply(text);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                // said below, with the value that is too long
            }
            errors.add(new FieldError("/query/" + name, code, detail));
            return ifAbsent;
        }

        Period period(String name, String text, Period ifAbsent) {
            var detail = "is no period such as P90D or P1Y, of a day at least and a hundred years at most";
            return of(name, text, Reading::period, "invalid-period", detail, ifAbsent);
        }

        BigDecimal decimal(String name, String text, BigDecimal ifAbsent, BigDecimal least, BigDecimal most) {
            var detail = "must be a number from " + least.toPlainString() + " to " + most.toPlainString();
            return of(name, text, value -> decimal(value, least, most), "out-of-range", detail, ifAbsent);
        }

        Integer whole(String name, String text, Integer ifAbsent, int most) {
            var detail = "must be a whole number from 1 to " + most;
            return of(name, text, value -> whole(value, most), "out-of-range", detail, ifAbsent);
        }

        List<String> kinds(String text) {
            if (text == null) {
                return InteractionFrequency.KINDS;
            }
            var asked = List.of(text.split(",", -1));
            if (!InteractionFrequency.KINDS.containsAll(asked)) {
                errors.add(new FieldError(
                        "/query/kinds", "unknown-kind", "must be of " + String.join(", ", InteractionFrequency.KINDS)));
            }
            return asked;
        }

        private static Period period(String text) {
            var period = Period.parse(text);
            var days = period.toTotalMonths() * 30 + period.getDays();
            if (period.isNegative() || days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException();
            }
            return period;
        }

        private static Integer whole(String text, int most) {
            var number = Integer.valueOf(text);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException();
            }
            return number;
        }

        private static BigDecimal decimal(String text, BigDecimal least, BigDecimal most) {
            var number = new BigDecimal(text);
            if (Math.abs(number.scale()) > LONGEST || number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                throw new IllegalArgumentException();
            }
            return number;
        }
    }
}
