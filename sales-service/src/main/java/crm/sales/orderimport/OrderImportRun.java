package crm.sales.orderimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.job.JobCounts;
import crm.platform.job.JobOutput;
import crm.platform.job.JobRun;
import crm.platform.job.RowError;
import crm.platform.job.StepResult;
import crm.platform.problem.Refusal;
import crm.sales.customerref.CustomerNames;
import crm.sales.customerref.CustomerRefs;
import crm.sales.order.OrderService;
import crm.sales.reversal.ReversalService;
import crm.sales.upsert.RowOutcome;
import crm.sales.upsert.UpsertEffect;
import crm.sales.upsert.UpsertRow;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An import under way: reads some invoices, writes them, and says what became of each line. */
final class OrderImportRun implements JobRun {

    /** Enough to make a transaction pay, few enough to be done in a blink. */
    private static final int LINES = 1_000;

    private final OrderService orders;
    private final ReversalService reversals;
    private final CustomerRefs customers;
    private final OrderMapping mapping;
    private final InvoiceBlocks file;
    private final ObjectMapper json;
    private InvoiceEffects effects;

    /** @param effects what became of the invoices before */
    OrderImportRun(
            OrderService orders,
            ReversalService reversals,
            CustomerRefs customers,
            OrderMapping mapping,
            InvoiceBlocks file,
            InvoiceEffects effects,
            ObjectMapper json) {
        this.orders = orders;
        this.reversals = reversals;
        this.customers = customers;
        this.mapping = mapping;
        this.file = file;
        this.effects = effects;
        this.json = json;
    }

    @Override
    public StepResult step() {
        var step = new Step();
        file.read(LINES).forEach(step::take);
        step.write();
        return new StepResult(step.counts(), step.errors, file.isAtEnd(), output());
    }

    @Override
    public void close() {
        file.close();
    }

    /** Makes no file; what became of the invoices so far is where the next step goes on. */
    private JobOutput output() {
        try {
            return new JobOutput(new ByteArrayOutputStream(), json.writeValueAsString(effects));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The invoices of one step. */
    private final class Step {

        private final List<Invoice> sold = new ArrayList<>();
        private final List<Invoice> takenBack = new ArrayList<>();
        /** Returns by the orders with which they make an invoice. */
        private final Map<Invoice, Invoice> returns = new IdentityHashMap<>();

        private final List<RowError> errors = new ArrayList<>();
        private long created;
        private long updated;
        private long unchanged;
        private long rejected;

        void take(InvoiceBlock block) {
            var read = InvoiceReader.read(mapping, block);
            errors.addAll(read.errors());
            if (read.invoices().isEmpty()) {
                rejected += block.rows().size();
                note(block);
            }
            if (read.invoices().size() > 1) {
                takeMixed(read.invoices().get(0), read.invoices().get(1));
                return;
            }
            read.invoices()
                    .forEach(invoice -> (invoice.kind() == InvoiceEffects.Kind.ORDER ? sold : takenBack).add(invoice));
        }

        /** It is stored whole or not at all: neither comes without the other. */
        private void takeMixed(Invoice order, Invoice itsReturn) {
            try {
                itsReturn.checkLines(json);
                sold.add(order);
                takenBack.add(itsReturn);
                returns.put(order, itsReturn);
            } catch (Refusal refusal) {
                reject(order, reject(itsReturn, refusal));
            }
        }

        /** All names are locked before the first order, as everybody does. */
        void write() {
            var orderRows = rows(sold);
            customers.lock(CustomerNames.in(Stream.concat(orderRows.stream(), rows(takenBack).stream())
                    .map(row -> (ObjectNode) row.patch())
                    .toList()));
            settle(sold, orders.upsertAll(orderRows));
            settle(takenBack, reversals.upsertAll(rows(takenBack)));
        }

        private List<UpsertRow> rows(List<Invoice> invoices) {
            return invoices.stream().map(Invoice::toUpsert).toList();
        }

        JobCounts counts() {
            return new JobCounts(created, updated, unchanged, rejected);
        }

        /** An invoice whose lines come one by one is none that could be counted. */
        private void note(InvoiceBlock block) {
            if (block.number() != null && block.flaw() == null) {
                var isCancellation = mapping.isCancellation(block.number());
                effects = effects.plus(
                        isCancellation ? InvoiceEffects.Kind.CANCELLATION : InvoiceEffects.Kind.ORDER, null);
            }
        }

        private <V> void settle(List<Invoice> invoices, List<RowOutcome<V>> outcomes) {
            for (var i = 0; i < invoices.size(); i++) {
                settle(invoices.get(i), outcomes.get(i));
            }
        }

        private void settle(Invoice invoice, RowOutcome<?> outcome) {
            if (outcome.refusal() != null) {
                var line = reject(invoice, outcome.refusal());
                var itsReturn = returns.get(invoice);
                if (itsReturn != null) {
                    takenBack.remove(itsReturn);
                    reject(itsReturn, line);
                }
                return;
            }
            count(outcome.written().effect(), invoice.size());
            effects = effects.plus(invoice.kind(), outcome.written().effect());
        }

        /** @return the first line at fault */
        private long reject(Invoice invoice, Refusal refusal) {
            var found = invoice.errors(refusal);
            reject(invoice, found);
            return found.get(0).line();
        }

        private void reject(Invoice invoice, long line) {
            reject(invoice, invoice.rejectedWith(line));
        }

        private void reject(Invoice invoice, List<RowError> found) {
            errors.addAll(found);
            rejected += invoice.size();
            effects = effects.plus(invoice.kind(), null);
        }

        private void count(UpsertEffect effect, int lines) {
            switch (effect) {
                case CREATED -> created += lines;
                case UPDATED -> updated += lines;
                case UNCHANGED -> unchanged += lines;
            }
        }
    }
}
