package crm.sales.orderimport;

import crm.sales.line.LineReader;
import crm.tables.FileRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which invoices of a file cannot become orders, found out before the first one is written: an order is stored whole or not
 * at all, so its lines have to stand together, with nothing unreadable between them, and must not be too many.
 */
final class InvoiceSurvey {

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Flaw> flaws = new HashMap<>();
    private String present;
    private boolean isInterrupted;

    private InvoiceSurvey() {}

    /** Why an invoice is rejected as a whole. */
    enum Flaw {
        APART("invoice-apart", "has lines of its invoice elsewhere in the file: they must stand together"),
        INTERRUPTED("invoice-interrupted", "belongs to an invoice with a line that cannot be read"),
        TOO_LONG("too-many-lines", "belongs to an invoice of more than " + LineReader.MOST_LINES + " lines");

        private final String code;
        private final String detail;

        Flaw(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }

        String code() {
            return code;
        }

        String detail() {
            return detail;
        }
    }

    /** Reads the rows to their end. */
    static InvoiceSurvey of(FileRows<OrderRow> rows) {
        var survey = new InvoiceSurvey();
        while (!rows.isAtEnd()) {
            rows.read(1).forEach(survey::take);
        }
        survey.lines.clear();
        return survey;
    }

    /** What is wrong with an invoice as a whole. */
    Optional<Flaw> flawOf(String invoice) {
        return Optional.ofNullable(flaws.get(invoice));
    }

    private void take(OrderRow row) {
        var invoice = row.invoice();
        if (invoice.isEmpty()) {
            isInterrupted = true;
            return;
        }
        var number = invoice.get();
        var count = lines.merge(number, 1, Integer::sum);
        if (!number.equals(present) && count > 1) {
            flaws.put(number, Flaw.APART);
        } else if (number.equals(present) && isInterrupted) {
            flaws.putIfAbsent(number, Flaw.INTERRUPTED);
        }
        if (count > LineReader.MOST_LINES) {
            flaws.putIfAbsent(number, Flaw.TOO_LONG);
        }
        present = number;
        isInterrupted = false;
    }
}
