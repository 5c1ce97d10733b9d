package crm.support.sla;

import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What a policy says; it never changes, a policy gets another one. Each empty condition holds for all. */
@Embeddable
public record SlaDefinition(
        String name,
        int position,
        boolean active,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Priority> priorities,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<TicketType> types,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Channel> channels,

        @JdbcTypeCode(SqlTypes.ARRAY) @Mutability(Immutability.class)
        List<String> queues,

        UUID calendarId,
        Integer firstResponseMinutes,
        Integer resolutionMinutes) {

    /** @throws InvalidInput when nothing is promised, or the end before the first answer */
    static SlaDefinition of(SlaInput input) {
        check(input.firstResponseMinutes(), input.resolutionMinutes());
        return new SlaDefinition(
                input.name().strip(),
                input.position(),
                input.active() == null || input.active(),
                distinct(input.priorities()),
                distinct(input.types()),
                distinct(input.channels()),
                distinct(input.queues()),
                input.calendarId(),
                input.firstResponseMinutes(),
                input.resolutionMinutes());
    }

    /** As it would have to be written to stay as it is. */
    SlaInput input() {
        return new SlaInput(
                name,
                position,
                active,
                priorities,
                types,
                channels,
                queues,
                calendarId,
                firstResponseMinutes,
                resolutionMinutes);
    }

    /** Names of the conditions that do not hold; none when the policy fits. */
    List<String> unmet(SlaQuestion ticket) {
        var unmet = new ArrayList<String>();
        addUnless(unmet, "priority", isAmong(ticket.priority(), priorities));
        addUnless(unmet, "type", isAmong(ticket.type(), types));
        addUnless(unmet, "channel", isAmong(ticket.channel(), channels));
        addUnless(unmet, "queue", isAmong(ticket.queue(), queues));
        return unmet;
    }

    Duration firstResponse() {
        return firstResponseMinutes == null ? null : Duration.ofMinutes(firstResponseMinutes);
    }

    Duration resolution() {
        return resolutionMinutes == null ? null : Duration.ofMinutes(resolutionMinutes);
    }

    /** The end where one is promised: it is never before the first answer. */
    Duration longest() {
        return resolutionMinutes == null ? firstResponse() : resolution();
    }

    /** Names of the fields in which this one differs. */
    List<String> changedFields(SlaDefinition before) {
        var now = fields();
        var then = before.fields();
        return now.keySet().stream()
                .filter(field -> !Objects.equals(now.get(field), then.get(field)))
                .toList();
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", name);
        fields.put("position", position);
        fields.put("active", active);
        fields.put("priorities", priorities);
        fields.put("types", types);
        fields.put("channels", channels);
        fields.put("queues", queues);
        fields.put("calendarId", calendarId);
        fields.put("firstResponseMinutes", firstResponseMinutes);
        fields.put("resolutionMinutes", resolutionMinutes);
        return fields;
    }

    private static void check(Integer firstResponse, Integer resolution) {
        if (firstResponse == null && resolution == null) {
            throw InvalidInput.at(
                    "/firstResponseMinutes", "required", "is required, or resolutionMinutes: nothing is promised");
        }
        if (firstResponse != null && resolution != null && firstResponse > resolution) {
            throw new InvalidInput(List.of(new FieldError(
                    "/resolutionMinutes", "out-of-range", "must not be less than firstResponseMinutes")));
        }
    }

    private static void addUnless(List<String> unmet, String condition, boolean holds) {
        if (!holds) {
            unmet.add(condition);
        }
    }

    private static <T> boolean isAmong(T value, List<T> allowed) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    private static <T> List<T> distinct(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
