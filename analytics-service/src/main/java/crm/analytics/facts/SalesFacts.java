package crm.analytics.facts;

import crm.events.sales.Opportunity;
import crm.events.sales.Order;
import crm.events.sales.Product;
import crm.events.sales.Reversal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps what the sales service tells: the newest version of each record. Call it inside a transaction. */
@ApplicationScoped
public class SalesFacts {

    static final String TOPIC = "crm.sales";

    static final FactTable<Product> PRODUCTS = FactTable.<Product>named("product_fact")
            .id("product_id", Product::productId)
            .version(Product::version)
            .text("sku", Product::sku)
            .text("name", Product::name)
            .number("price", Product::price)
            .number("unit_cost", Product::unitCost)
            .text("currency", Product::currency)
            .flag("active", Product::active)
            .keepingTheNewest();

    static final FactTable<Opportunity> OPPORTUNITIES = FactTable.<Opportunity>named("opportunity_fact")
            .id("opportunity_id", Opportunity::opportunityId)
            .version(Opportunity::version)
            .customer(Opportunity::customerId)
            .text("pipeline", Opportunity::pipeline)
            .text("stage", Opportunity::stage)
            .text("status", Opportunity::status)
            .number("probability", Opportunity::probability)
            .number("amount", Opportunity::amount)
            .text("currency", Opportunity::currency)
            .date("expected_close_on", Opportunity::expectedCloseOn)
            .instant("opened_at", Opportunity::openedAt)
            .instant("closed_at", Opportunity::closedAt)
            .text("loss_reason", Opportunity::lossReason)
            .keepingTheNewest();

    private final ToldFacts told;

    SalesFacts(ToldFacts told) {
        this.told = told;
    }

    /** @param occurredAt when the event that carried it happened */
    public void order(Instant occurredAt, Order order) {
        told.in(TOPIC, occurredAt).add(OrderFact.STORE, OrderFact.of(order));
    }

    /** @param occurredAt when the event that carried it happened */
    public void reversal(Instant occurredAt, Reversal reversal) {
        told.in(TOPIC, occurredAt).add(ReversalFact.STORE, ReversalFact.of(reversal));
    }

    /** @param occurredAt when the event that carried it happened */
    public void product(Instant occurredAt, Product product) {
        told.in(TOPIC, occurredAt).add(PRODUCTS, product);
    }

    /** @param occurredAt when the event that carried it happened */
    public void opportunity(Instant occurredAt, Opportunity opportunity) {
        told.in(TOPIC, occurredAt).add(OPPORTUNITIES, opportunity);
    }
}
