package crm.analytics.freshness;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells how far the facts reach. */
@ApplicationScoped
public class Freshness {

    private final FactReader facts;

    Freshness(FactReader facts) {
        this.facts = facts;
    }

    /**
     * When the newest event applied of each topic happened; a topic of which none was is absent. Ask before the facts are read:
     * then they are at least as fresh as it says.
     */
    public SortedMap<String, Instant> of(Collection<String> topics) {
        var query = FactQuery.of(
                "select topic, newest_event from fact_watermark where topic = any(cast(? as text[]))", topics);
        var found = new TreeMap<String, Instant>();
        facts.list(query, row -> Map.entry(row.text(1), row.instant(2)))
                .forEach(topic -> found.put(topic.getKey(), topic.getValue()));
        return found;
    }
}
