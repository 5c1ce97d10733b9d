package crm.analytics.metric;

import crm.analytics.window.FactSelection;
import crm.analytics.window.WindowParameters;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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
    /** Of so few answers the two best are all. */
    private static final int TWO_ANSWERS = 2;

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
            description =
                    "The least score that counts as satisfied; if not given, scaleMax - 1; required if scaleMax is below 3",
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
        var question = question(facts, new MetricReading(errors));
        checkTaken(metric, facts, errors);
        checkPeriods(question, errors);
        checkCut(metric, question, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return question;
    }

    private MetricQuestion question(FactSelection facts, MetricReading reading) {
        int scale = reading.whole("scaleMax", scaleMax, USUAL_SCALE, MOST_SCALE);
        return new MetricQuestion(
                facts,
                reading.id("customerId", customerId),
                reading.id("campaignId", campaignId),
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

    private void checkCut(MetricDefinition metric, MetricQuestion question, List<FieldError> errors) {
        var isCut = metric.parameters().contains("satisfiedFrom");
        if (isCut && question.scaleMax() <= TWO_ANSWERS && satisfiedFrom == null) {
            errors.add(new FieldError(
                    "/query/satisfiedFrom",
                    "required",
                    "is missing: on so short a scale the two best answers may be all"));
        }
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
}
