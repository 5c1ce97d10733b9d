package crm.analytics.money;

import crm.analytics.query.FactReader;
import crm.analytics.window.Window;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;

/** Sees to it that an answer is in one currency. */
@ApplicationScoped
public class Currencies {

    private final FactReader facts;

    Currencies(FactReader facts) {
        this.facts = facts;
    }

    /**
     * The currency that is asked for, or else the only one that the facts of the window have.
     *
     * @return null when none is asked for and the window is empty
     * @throws InvalidInput at {@code /query/currency} if none is asked for and there are several
     */
    public String one(String asked, Window window, CurrencySource source) {
        if (asked != null) {
            return asked;
        }
        var found = new TreeSet<String>();
        source.queries(window).forEach(query -> found.addAll(facts.list(query, row -> row.text(1))));
        if (found.size() > 1) {
            throw InvalidInput.at(
                    "/query/currency",
                    "currency-required",
                    "there are amounts in " + String.join(", ", found) + ", which are not added up: choose one");
        }
        return found.isEmpty() ? null : found.first();
    }
}
