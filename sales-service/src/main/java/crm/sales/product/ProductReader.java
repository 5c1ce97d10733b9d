package crm.sales.product;

import crm.platform.text.CleanText;
import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import crm.sales.line.LineReader;
import crm.sales.money.Money;
import crm.sales.money.MoneyReader;
import crm.sales.upsert.ExternalIds;

/** Makes the content of a product of what somebody wrote. */
final class ProductReader {

    static final int NAME = 250;
    static final int DESCRIPTION = 4_000;

    private ProductReader() {}

    /** @throws crm.platform.problem.InvalidInput with everything that is wrong */
    static ProductContent read(ProductInput input) {
        var findings = new Findings();
        var currency = currency(input, findings);
        var money = new MoneyReader(currency, findings);
        var content = new ProductContent(
                CleanText.require(input.sku(), LineReader.SKU, "/sku", findings),
                CleanText.require(input.name(), NAME, "/name", findings),
                CleanText.read(input.description(), DESCRIPTION, "/description", findings),
                money.price(input.price(), "/price"),
                money.price(input.unitCost(), "/unitCost"),
                currency,
                LineReader.rate(input.taxRate(), "/taxRate", findings),
                input.active() == null || input.active(),
                ExternalIds.read(input.externalIds(), findings));
        findings.throwIfAny();
        return content;
    }

    /** That of the price; without a price, that of the cost. */
    private static String currency(ProductInput input, Findings findings) {
        Money first = input.price() == null ? input.unitCost() : input.price();
        var pointer = input.price() == null ? "/unitCost/currency" : "/price/currency";
        return first == null ? null : CurrencyCodes.read(first.currency(), pointer, findings);
    }
}
