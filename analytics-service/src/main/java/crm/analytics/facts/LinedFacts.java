package crm.analytics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Facts that have lines: when one is replaced, so are its lines. */
final class LinedFacts<T> implements FactStore<T> {

    private final FactTable<T> wholes;
    private final LineTable lines;
    private final Function<T, List<LineFact>> linesOf;

    LinedFacts(FactTable<T> wholes, LineTable lines, Function<T, List<LineFact>> linesOf) {
        this.wholes = wholes;
        this.lines = lines;
        this.linesOf = linesOf;
    }

    @Override
    public UUID id(T fact) {
        return wholes.id(fact);
    }

    @Override
    public T merged(T first, T second) {
        return wholes.merged(first, second);
    }

    @Override
    public void write(Collection<T> facts, Connection connection) throws SQLException {
        var changed = wholes.changedBy(facts, connection);
        if (!changed.isEmpty()) {
            var told = facts.stream()
                    .filter(fact -> changed.contains(wholes.id(fact)))
                    .flatMap(fact -> linesOf.apply(fact).stream())
                    .toList();
            lines.replace(changed, told, connection);
        }
    }
}
