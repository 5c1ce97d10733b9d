package crm.sales.opportunity;

import crm.platform.text.CleanText;
import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerReference;
import crm.sales.customerref.KnownCustomers;
import crm.sales.money.Decimals;
import crm.sales.money.MoneyReader;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Makes an opportunity's content of what somebody wrote. */
final class OpportunityReader {

    static final int NAME = 250;
    static final int OWNER = 200;
    static final int REASON = 500;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final int PROBABILITY_DECIMALS = 4;

    private OpportunityReader() {}

    /** @param held who may buy until now */
    static OpportunityContent content(
            OpportunityInput input, CustomerReference held, KnownCustomers customers, Findings findings) {
        var customer = customers.settle(CustomerReference.read(input.customer(), findings), held, findings);
        var currency = input.amount() == null
                ? null
                : CurrencyCodes.read(input.amount().currency(), "/amount/currency", findings);
        var day = input.expectedCloseOn();
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            findings.add("/expectedCloseOn", "out-of-range", "must be from 1900 to 2999");
        }
        return new OpportunityContent(
                CleanText.require(input.name(), NAME, "/name", findings),
                customer.id(),
                customer.system(),
                customer.externalId(),
                new MoneyReader(currency, findings).amount(input.amount(), "/amount"),
                currency,
                day,
                CleanText.read(input.owner(), OWNER, "/owner", findings));
    }

    /** How likely it is to be won; null when that is not said, or refused. */
    static BigDecimal probability(BigDecimal typed, Findings findings) {
        var probability = Decimals.read(typed, 0, PROBABILITY_DECIMALS, "/probability", findings);
        if (probability != null && probability.compareTo(BigDecimal.ONE) > 0) {
            findings.add("/probability", "out-of-range", "must be from 0 to 1");
        }
        return probability;
    }
}
