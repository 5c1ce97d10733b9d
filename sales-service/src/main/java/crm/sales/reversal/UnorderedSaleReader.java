package crm.sales.reversal;

import crm.platform.text.CleanText;
import crm.platform.text.Codes;
import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import crm.sales.customerref.CustomerReference;
import crm.sales.customerref.KnownCustomers;
import crm.sales.line.Line;
import crm.sales.line.LineReader;
import crm.sales.order.OrderReader;
import java.util.List;

/** Reads what is taken back when no order is known: the reversal says everything itself. */
final class UnorderedSaleReader {

    private final ReversalInput input;
    private final KnownCustomers customers;
    private final Findings findings;

    UnorderedSaleReader(ReversalInput input, KnownCustomers customers, Findings findings) {
        this.input = input;
        this.customers = customers;
        this.findings = findings;
    }

    /** @param holder who bought it, as is known until now */
    ReversedSale read(CustomerReference holder) {
        var customer = customers.settle(CustomerReference.read(input.customer(), findings), holder, findings);
        if (isBlank(input.currency()) && !isOrderRefused()) {
            findings.add("/currency", "required", "is required without an order");
        }
        var currency = CurrencyCodes.read(input.currency(), "/currency", findings);
        return new ReversedSale(
                null,
                customer,
                currency,
                lines(currency),
                Codes.country(input.country(), "/country", findings),
                CleanText.read(input.countryName(), OrderReader.COUNTRY_NAME, "/countryName", findings),
                CleanText.read(input.channel(), OrderReader.WORD, "/channel", findings));
    }

    private List<Line> lines(String currency) {
        return isOrderRefused() ? List.of() : new LineReader(currency, findings).read(input.lines(), "/lines");
    }

    /** Then its lines are those of an order, and cannot be judged without it. */
    private boolean isOrderRefused() {
        return input.order() != null;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
