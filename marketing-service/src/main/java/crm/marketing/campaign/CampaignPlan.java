package crm.marketing.campaign;

import crm.marketing.money.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * What a campaign is to do, valid, beside how far it has come; it never changes, a draft gets another one.
 *
 * @param purpose what the recipients must have agreed to
 * @param startAt what the clock on the wall shows when it begins; null when it has no schedule, as is the time zone
 * @param throttle messages a minute; null for as fast as the mail server takes them
 * @param attributionDays how long after a touch an order is credited to it
 * @param valueNames the template's variables that it gives a value, and in the same order the values
 */
@Embeddable
public record CampaignPlan(
        String name,
        String channel,
        String purpose,
        UUID segmentId,
        UUID templateId,
        String fromName,
        String fromAddress,
        String replyTo,
        LocalDateTime startAt,
        String timeZone,
        Integer throttle,
        BigDecimal budget,
        String budgetCurrency,
        int attributionDays,

        @JdbcTypeCode(SqlTypes.ARRAY) @Mutability(Immutability.class)
        List<String> valueNames,

        @JdbcTypeCode(SqlTypes.ARRAY) @Mutability(Immutability.class)
        List<String> valueValues) {

    private static final String EMAIL = "email";
    private static final Map<String, Function<CampaignPlan, Object>> FIELDS = fields();

    static CampaignPlan of(CampaignInput input) {
        var values = new TreeMap<>(input.givenValues());
        var when = input.schedule();
        var budget = input.budget();
        return new CampaignPlan(
                input.name(),
                input.channel() == null ? EMAIL : input.channel(),
                input.purpose(),
                input.segmentId(),
                input.templateId(),
                input.from().name(),
                input.from().address(),
                input.replyTo(),
                when == null ? null : when.startAt(),
                when == null ? null : when.timeZone(),
                input.throttle(),
                budget == null ? null : budget.amount(),
                budget == null ? null : budget.currency(),
                days(input.attributionWindow()),
                List.copyOf(values.keySet()),
                List.copyOf(values.values()));
    }

    Sender from() {
        return new Sender(fromName, fromAddress);
    }

    /** Null when it has none. */
    Schedule schedule() {
        return startAt == null ? null : new Schedule(startAt, timeZone);
    }

    /** When its schedule says that it begins; null when it has none. */
    Instant scheduledFor() {
        return startAt == null ? null : schedule().instant();
    }

    /** What it may cost; null when nobody says. */
    Money limit() {
        return budget == null ? null : Money.of(budget, budgetCurrency);
    }

    String attributionWindow() {
        return "P" + attributionDays + "D";
    }

    Map<String, String> values() {
        var values = new TreeMap<String, String>();
        for (var i = 0; i < valueNames.size(); i++) {
            values.put(valueNames.get(i), valueValues.get(i));
        }
        return values;
    }

    /** Names of the fields in which this plan differs from another. */
    List<String> changedFields(CampaignPlan before) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(this), field.getValue().apply(before)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int days(String window) {
        return Period.parse(window == null ? CampaignInput.DEFAULT_WINDOW : window)
                .getDays();
    }

    private static Map<String, Function<CampaignPlan, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<CampaignPlan, Object>>();
        fields.put("name", CampaignPlan::name);
        fields.put("purpose", CampaignPlan::purpose);
        fields.put("segmentId", CampaignPlan::segmentId);
        fields.put("templateId", CampaignPlan::templateId);
        fields.put("from", CampaignPlan::from);
        fields.put("replyTo", CampaignPlan::replyTo);
        fields.put("schedule", CampaignPlan::schedule);
        fields.put("throttle", CampaignPlan::throttle);
        fields.put("budget", CampaignPlan::limit);
        fields.put("attributionWindow", CampaignPlan::attributionWindow);
        fields.put("values", CampaignPlan::values);
        return fields;
    }
}
