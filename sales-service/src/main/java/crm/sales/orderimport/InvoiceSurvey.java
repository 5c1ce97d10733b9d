package crm.sales.orderimport;

import crm.sales.line.LineReader;
import crm.tables.FileRows;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which invoices of a file cannot become orders, found out before the first one is written: an order is stored whole or not
 * at all, so its lines have to stand together, with nothing unreadable between them, and must not be too many.
 */
final class InvoiceSurvey {

    /** The lines of an invoice are in memory together, in characters; all cells count, also those that are not named. */
    static final int MOST_TEXT = 4 * 1024 * 1024;

    private final Map<Flaw, Fingerprints> flawed = new EnumMap<>(Flaw.class);

    /** The invoice of each line whose invoice is not that of the line before; not needed when all are read. */
    private Fingerprints begun = new Fingerprints();

    private String present;
    private int lines;
    private long text;
    private boolean isInterrupted;

    private InvoiceSurvey() {}

    /** Why an invoice is rejected as a whole. */
    enum Flaw {
        APART("invoice-apart", "has lines of its invoice elsewhere in the file: they must stand together"),
        INTERRUPTED("invoice-interrupted", "belongs to an invoice with a line that cannot be read"),
        TOO_LONG("too-many-lines", "belongs to an invoice of more than " + LineReader.MOST_LINES + " lines"),
        TOO_LARGE("invoice-too-large", "belongs to an invoice whose lines have more than " + MOST_TEXT + " characters");

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
        survey.flawed.put(Flaw.APART, survey.begun.repeated());
        survey.begun = null;
        return survey;
    }

    /** What is wrong with an invoice as a whole. */
    Optional<Flaw> flawOf(String invoice) {
        return flawed.entrySet().stream()
                .filter(flaw -> flaw.getValue().contains(invoice))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void take(OrderRow row) {
        var invoice = row.invoice();
        if (invoice.isEmpty()) {
            isInterrupted = true;
            return;
        }
        var number = invoice.get();
        if (!number.equals(present)) {
            begun.add(number);
            present = number;
            lines = 0;
            text = 0;
        } else if (isInterrupted) {
            note(Flaw.INTERRUPTED);
        }
        if (++lines == LineReader.MOST_LINES + 1) {
            note(Flaw.TOO_LONG);
        }
        text += row.length();
        if (text > MOST_TEXT) {
            note(Flaw.TOO_LARGE);
        }
        isInterrupted = false;
    }

    private void note(Flaw flaw) {
        flawed.computeIfAbsent(flaw, fresh -> new Fingerprints()).add(present);
    }
}
