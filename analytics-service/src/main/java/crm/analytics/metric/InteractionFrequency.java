package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.quantity;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often customers and we had to do with each other. */
@ApplicationScoped
class InteractionFrequency implements FactMetric {

    static final List<String> KINDS = List.of(
            "order",
            "mail-opened",
            "mail-clicked",
            "ticket-message-inbound",
            "ticket-message-outbound",
            "survey-answered");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "interaction-frequency",
                    "Interaction frequency",
                    Unit.PER_THOUSAND,
                    "interactions / customers × 1000",
                    "The definition of the requirements' source",
                    quantity("interactions", "Interactions in the window"),
                    quantity("customers", "Customers there are"))
            .from(
                    Set.of(
                            MetricDefinition.CUSTOMER,
                            MetricDefinition.SALES,
                            MetricDefinition.MARKETING,
                            MetricDefinition.SUPPORT),
                    "customers: those who were before the window ends, and are not removed; of the country asked for, if any."
                            + " Somebody is a customer from the registration or the first interaction of any kind on, whichever"
                            + " was earlier. interactions: theirs in the window, of the kinds asked for: orders that are not"
                            + " cancelled, mails opened and links followed by a person, messages of tickets in and out, surveys"
                            + " answered.",
                    "country",
                    "channel",
                    "kinds");

    private final FactReader facts;

    InteractionFrequency(FactReader facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        var interactions = inputs.number("interactions").multiply(THOUSAND);
        return Outcome.ratio(interactions, inputs.number("customers"), "customers");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var customers = facts.one(customers(question), row -> row.count(1));
        var interactions = facts.one(interactions(question), row -> row.count(1));
        return new Measured(
                Inputs.of("interactions", interactions).and("customers", customers),
                Map.of("interactions", interactions, "customers", customers));
    }

    /** Who was loaded with a history is registered after it: such customers are counted by what they did. */
    private static FactQuery customers(MetricQuestion question) {
        var end = question.facts().window().end();
        var country = question.facts().country();
        return FactQuery.of("""
                        select (select count(*) from customer_fact where registered_at < ? and removed_at is null
                        """, end)
                .andIf(country, "and country = ?")
                .and("""
                        ) + (select count(distinct c.customer_id)
                             from customer_fact c join interaction i on i.customer_id = c.customer_id
                             where c.registered_at >= ? and c.removed_at is null and i.at < ?
                        """, end, end)
                .andIf(country, "and c.country = ?")
                .and(")");
    }

    /** Who had one in the window was a customer before it ended. */
    private static FactQuery interactions(MetricQuestion question) {
        var window = question.facts().window();
        return FactQuery.of("""
                        select count(*) from interaction i
                        join customer_fact c on c.customer_id = i.customer_id
                        where i.at >= ? and i.at < ? and i.kind = any(cast(? as text[]))
                          and c.registered_at is not null and c.removed_at is null
                        """, window.start(), window.end(), question.kinds())
                .andIf(question.facts().country(), "and c.country = ?")
                .andIf(question.facts().channel(), "and i.channel = ?");
    }
}
