package crm.analytics.money;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.platform.problem.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;

/** Sees to it that an answer is in one currency. */
@ApplicationScoped
public class Currencies {

    private final FactReader facts;

    Currencies(FactReader facts) {
        this.facts = facts;
    }

    /**
     * The currency that is asked for, or else the only one of the amounts that are to be added up.
     *
     * @param present the currencies of those amounts, chosen by the same window and filters as they are
     * @return null when none is asked for and there are no amounts
     * @throws InvalidInput at {@code /query/currency} if none is asked for and there are several
     */
    public String one(String asked, List<FactQuery> present) {
        if (asked != null) {
            return asked;
        }
        var found = new TreeSet<String>();
        present.forEach(query -> found.addAll(facts.list(query, row -> row.text(1))));
        if (found.size() > 1) {
            throw InvalidInput.at(
                    "/query/currency",
                    "currency-required",
                    "there are amounts in " + String.join(", ", found) + ", which are not added up: choose one");
        }
        return found.isEmpty() ? null : found.first();
    }
}
