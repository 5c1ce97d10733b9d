package crm.analytics.metric;

import com.fasterxml.jackson.databind.JsonNode;
import crm.analytics.freshness.Freshness;
import crm.analytics.money.Currencies;
import crm.platform.problem.InvalidInput;
import crm.platform.problem.NotFound;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds a measure, and answers with its value: from facts, or from given inputs. */
@ApplicationScoped
public class MetricService {

    private final SortedMap<String, Metric> metrics = new TreeMap<>();
    private final Currencies currencies;
    private final Freshness freshness;

    MetricService(@All List<Metric> all, Currencies currencies, Freshness freshness) {
        all.forEach(metric -> metrics.put(metric.definition().name(), metric));
        this.currencies = currencies;
        this.freshness = freshness;
    }

    MetricPage list() {
        return new MetricPage(metrics.values().stream()
                .map(metric -> MetricView.of(metric.definition()))
                .toList());
    }

    /** @throws NotFound if there is no such measure */
    MetricDefinition definition(String name) {
        return require(name).definition();
    }

    /**
     * Applies a measure to inputs.
     *
     * @param currency what the amounts are in; null when it was not said
     * @throws InvalidInput at {@code /currency} if it is none, or at the inputs that are wrong
     */
    MetricAnswer calculate(String name, Map<String, JsonNode> given, String currency) {
        var metric = require(name);
        requireKnown(currency);
        var definition = metric.definition();
        var inputs = GivenInputs.read(definition, given);
        return answer(definition, metric.value(inputs), inputs, currency, null, null, null, null);
    }

    @Transactional
    MetricAnswer measure(String name, MetricQuestion asked) {
        if (!(require(name) instanceof FactMetric metric)) {
            throw new FactsNotUsed(name);
        }
        var definition = metric.definition();
        var question = asked.in(currencies.one(asked.facts().currency(), metric.currencies(asked)));
        var asOf = freshness.of(definition.topics());
        var measured = metric.measure(question);
        return answer(
                definition,
                metric.value(measured.inputs()),
                measured.inputs(),
                question.facts().currency(),
                question.used(definition.parameters()),
                question,
                new TreeMap<>(measured.rows()),
                asOf);
    }

    private static void requireKnown(String currency) {
        Currencies.error(currency, "/currency").ifPresent(error -> {
            throw new InvalidInput(List.of(error));
        });
    }

    private Metric require(String name) {
        var metric = metrics.get(name);
        if (metric == null) {
            throw new NotFound("metric", name);
        }
        return metric;
    }

    private MetricAnswer answer(
            MetricDefinition metric,
            Outcome outcome,
            Inputs inputs,
            String currency,
            Map<String, String> parameters,
            MetricQuestion question,
            Map<String, Long> rows,
            Map<String, Instant> asOf) {
        var window = question == null ? null : question.facts().window();
        return new MetricAnswer(
                metric.name(),
                metric.title(),
                outcome.value() == null ? null : metric.unit().write(outcome.value(), currency),
                outcome.undefined(),
                metric.unit().id(),
                currency,
                metric.formula(),
                metric.source(),
                inputs.words(),
                parameters,
                rows,
                window == null ? null : window.view(),
                window == null ? null : window.zone().getId(),
                asOf);
    }
}
