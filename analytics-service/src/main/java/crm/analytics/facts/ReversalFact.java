package crm.analytics.facts;

import crm.events.sales.Reversal;
import java.math.BigDecimal;
import java.util.List;

/** What is told of a cancellation or a return, with its lines. */
record ReversalFact(Reversal reversal, List<LineFact> lines, BigDecimal cost) {

    static final FactStore<ReversalFact> STORE = new LinedFacts<>(
            ReversalFact.table(), new LineTable("reversal_line_fact", "reversal_id"), ReversalFact::lines);

    static ReversalFact of(Reversal reversal) {
        var lines = LineFact.of(reversal.reversalId(), reversal.lines());
        return new ReversalFact(reversal, lines, LineFact.cost(lines));
    }

    static FactTable<ReversalFact> table() {
        return FactTable.<ReversalFact>named("reversal_fact")
                .id("reversal_id", fact -> fact.reversal.reversalId())
                .version(fact -> fact.reversal.version())
                .text("kind", fact -> fact.reversal.kind())
                .uuid("order_id", fact -> fact.reversal.orderId())
                .customer(fact -> fact.reversal.customerId())
                .instant("reversed_at", fact -> fact.reversal.reversedAt())
                .text("currency", fact -> fact.reversal.currency())
                .number("net", fact -> fact.reversal.net())
                .number("tax", fact -> fact.reversal.tax())
                .number("gross", fact -> fact.reversal.gross())
                .number("cost", ReversalFact::cost)
                .text("country", fact -> fact.reversal.country())
                .keepingTheNewest();
    }
}
