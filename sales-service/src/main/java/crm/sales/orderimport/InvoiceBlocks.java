package crm.sales.orderimport;

import crm.tables.FileRows;
import java.util.ArrayList;
import java.util.List;

/** The rows of a file, gathered by invoice. */
final class InvoiceBlocks implements AutoCloseable {

    /** What is read at once has this many characters, and at most an invoice more. */
    private static final int PORTION = 2 * 1024 * 1024;

    private final FileRows<OrderRow> rows;
    private final InvoiceSurvey survey;
    private OrderRow ahead;

    /** @param rows after those that are done */
    InvoiceBlocks(FileRows<OrderRow> rows, InvoiceSurvey survey) {
        this.rows = rows;
        this.survey = survey;
    }

    /** The next invoices: as many as have about so many lines, or fewer when those are long; none at the end only. */
    List<InvoiceBlock> read(int lines) {
        var blocks = new ArrayList<InvoiceBlock>();
        var read = 0;
        var text = 0L;
        for (var row = next(); row != null; row = read < lines && text < PORTION ? next() : null) {
            var block = block(row);
            blocks.add(block);
            read += block.rows().size();
            text += block.rows().stream().mapToInt(OrderRow::length).sum();
        }
        return blocks;
    }

    boolean isAtEnd() {
        return ahead == null && rows.isAtEnd();
    }

    @Override
    public void close() {
        rows.close();
    }

    /** The lines of an invoice that is rejected anyway come one by one: there may be any number of them. */
    private InvoiceBlock block(OrderRow first) {
        var invoice = first.invoice();
        if (invoice.isEmpty()) {
            return new InvoiceBlock(null, List.of(first), null);
        }
        var number = invoice.get();
        var flaw = survey.flawOf(number);
        if (flaw.isPresent()) {
            return new InvoiceBlock(number, List.of(first), flaw.get());
        }
        var block = new ArrayList<>(List.of(first));
        var row = next();
        while (row != null && number.equals(row.invoice().orElse(null))) {
            block.add(row);
            row = next();
        }
        ahead = row;
        return new InvoiceBlock(number, block, null);
    }

    private OrderRow next() {
        if (ahead != null) {
            var row = ahead;
            ahead = null;
            return row;
        }
        var read = rows.read(1);
        return read.isEmpty() ? null : read.get(0);
    }
}
