package crm.analytics.money;

import crm.analytics.query.FactQuery;
import crm.analytics.query.FactReader;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import crm.platform.text.CurrencyCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Sees to it that an answer is in one currency, and that there is such a currency. */
@ApplicationScoped
public class Currencies {

    private final FactReader facts;

    Currencies(FactReader facts) {
        this.facts = facts;
    }

    /** What is wrong with a currency that was sent: empty when nothing is, or none was. */
    public static Optional<FieldError> error(String sent, String pointer) {
        return sent == null || CurrencyCodes.isKnown(sent)
                ? Optional.empty()
                : Optional.of(
                        new FieldError(pointer, CurrencyCodes.UNKNOWN, "is no currency of ISO 4217, such as EUR"));
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
