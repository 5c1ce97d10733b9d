package crm.platform.search;

import crm.platform.paging.ListQuery.Restriction;
import crm.platform.paging.Ranking;
import crm.platform.search.WordTable.Alike;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says which rows have what somebody looks for, the best first: those that have every word as it is written; those that have
 * words that begin so; those that have words spelt alike, in two steps. Likeness is the share of common trigrams, as
 * PostgreSQL's {@code pg_trgm} counts it, or of letters that need no change.
 */
@ApplicationScoped
public class Search {

    /** From which likeness on a word counts, from rank to rank; above 1 there is only the word itself. */
    private static final double[] LIKENESS = {2, 1, 0.5, 0.3};

    private final WordTable table;

    Search(WordTable table) {
        this.table = table;
    }

    /** @param path HQL of the column with the rows' words, such as {@code c.searchWords} */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ranking ranking(SearchText text, String path) {
        table.prepare();
        var spelt = text.words().stream().filter(Words::isSpelt).toList();
        var alike = spelt.isEmpty()
                ? Map.<String, List<Alike>>of()
                : table.alike(spelt).stream().collect(Collectors.groupingBy(Alike::asked));
        var steps = steps(text.words(), alike);
        var ranks = new ArrayList<Optional<Restriction>>();
        ranks.add(Optional.of(rank(path, steps.get(0), null)));
        for (var step = 1; step < steps.size(); step++) {
            ranks.add(added(path, steps.get(step), steps.get(step - 1)));
        }
        return new Ranking(ranks, rank(path, steps.get(steps.size() - 1), null));
    }

    /** What each word may be, wider from step to step, or as wide as before. */
    private static List<List<List<String>>> steps(List<String> words, Map<String, List<Alike>> alike) {
        return Arrays.stream(LIKENESS)
                .mapToObj(likeness -> words.stream()
                        .map(word -> spellings(word, alike.getOrDefault(word, List.of()), likeness))
                        .toList())
                .toList();
    }

    private static List<String> spellings(String word, List<Alike> alike, double likeness) {
        var spellings = new TreeSet<String>();
        spellings.add(word);
        alike.stream()
                .filter(other -> other.likeness() >= likeness)
                .map(Alike::word)
                .forEach(spellings::add);
        return List.copyOf(spellings);
    }

    /** What a step adds to the one before; nothing when it is as wide. */
    private static Optional<Restriction> added(String path, List<List<String>> step, List<List<String>> before) {
        return step.equals(before) ? Optional.empty() : Optional.of(rank(path, step, before));
    }

    private static Restriction rank(String path, List<List<String>> step, List<List<String>> before) {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = condition(path, step, "word", parameters);
        if (before != null) {
            condition += " and not (" + condition(path, before, "better", parameters) + ")";
        }
        return new Restriction(condition, parameters);
    }

    private static String condition(
            String path, List<List<String>> step, String parameter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        for (var spellings : step) {
            var name = parameter + conditions.size();
            parameters.put(name, spellings.toArray(String[]::new));
            conditions.add("array_intersects(" + path + ", :" + name + ")");
        }
        return String.join(" and ", conditions);
    }
}
