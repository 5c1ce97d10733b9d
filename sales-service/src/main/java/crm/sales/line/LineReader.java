package crm.sales.line;

import crm.platform.text.CleanText;
import crm.platform.text.CurrencyCodes;
import crm.platform.text.Findings;
import crm.sales.money.Decimals;
import crm.sales.money.MinorUnits;
import crm.sales.money.MoneyReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Makes lines of what somebody wrote, and computes their amounts. */
public final class LineReader {

    /** The longest SKU, in characters. */
    public static final int SKU = 64;

    /** The longest description, in characters. */
    public static final int DESCRIPTION = 500;

    /** So many lines has an order at most. */
    public static final int MOST_LINES = 2_000;

    /** SKUs and descriptions of all lines together, in characters: with the lines' number, it keeps events below what Kafka takes. */
    private static final int MOST_TEXT = 100_000;

    private static final int QUANTITY_DECIMALS = 4;
    private static final int RATE_DECIMALS = 6;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.TEN;

    private final String currency;
    private final Findings findings;
    private final MoneyReader money;

    /** @param currency of all amounts; null if it was refused, which was said already */
    public LineReader(String currency, Findings findings) {
        this.currency = currency;
        this.findings = findings;
        this.money = new MoneyReader(currency, findings);
    }

    /**
     * Reads the lines of a body, in the order of their positions.
     *
     * @return none when they are refused as a whole
     */
    public List<Line> read(List<LineInput> typed, String pointer) {
        if (isRefused(typed, pointer, findings)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i < typed.size(); i++) {
            lines.add(read(typed.get(i), i + 1, pointer + "/" + i));
        }
        if (lines.stream().mapToInt(LineReader::textOf).sum() > MOST_TEXT) {
            findings.add(
                    pointer, "wrong-length", "must have at most " + MOST_TEXT + " characters in SKUs and descriptions");
        }
        if (!LineTotals.of(lines, currency).fit()) {
            Decimals.refuse("the sum of all lines with tax", pointer, findings);
        }
        lines.sort(Comparator.comparingInt(Line::position));
        return lines;
    }

    /** Whether there are no lines, too many, or some of one position; that is a finding then. */
    public static boolean isRefused(List<LineInput> typed, String pointer, Findings findings) {
        if (typed == null || typed.isEmpty()) {
            findings.add(pointer, "required", "must have at least one line");
            return true;
        }
        if (typed.size() > MOST_LINES) {
            findings.add(pointer, "wrong-length", "must have at most " + MOST_LINES + " lines");
            return true;
        }
        var isRefused = false;
        var positions = new HashSet<Integer>();
        for (var i = 0; i < typed.size(); i++) {
            if (typed.get(i) == null) {
                findings.add(pointer + "/" + i, "required", "is required");
                isRefused = true;
            } else if (!positions.add(position(typed.get(i), i + 1))) {
                findings.add(pointer + "/" + i + "/position", "duplicate-position", "is the position of another line");
            }
        }
        return isRefused;
    }

    /** Reads how many units a line is about; null when that is refused. */
    public static BigDecimal quantity(LineInput typed, String pointer, Findings findings) {
        var quantity = Decimals.read(typed.quantity(), 0, QUANTITY_DECIMALS, pointer + "/quantity", findings);
        if (typed.quantity() == null) {
            findings.add(pointer + "/quantity", "required", "is required");
        } else if (quantity != null && quantity.signum() == 0) {
            findings.add(pointer + "/quantity", "out-of-range", "must be more than 0");
        }
        return quantity;
    }

    /** A line's place: as it says, or else where it stands. */
    public static int position(LineInput typed, int place) {
        return typed.position() == null ? place : typed.position();
    }

    private static int textOf(Line line) {
        return (line.sku() == null ? 0 : line.sku().length())
                + (line.description() == null ? 0 : line.description().length());
    }

    private Line read(LineInput typed, int place, String at) {
        var sku = CleanText.require(typed.sku(), SKU, at + "/sku", findings);
        var description = CleanText.read(typed.description(), DESCRIPTION, at + "/description", findings);
        var quantity = quantity(typed, at, findings);
        var unitPrice = money.price(typed.unitPrice(), at + "/unitPrice");
        if (typed.unitPrice() == null) {
            findings.add(at + "/unitPrice", "required", "is required");
        }
        if (typed.position() != null && typed.position() < 1) {
            findings.add(at + "/position", "out-of-range", "must be at least 1");
        }
        if (typed.orderPosition() != null) {
            findings.add(at + "/orderPosition", "not-applicable", "has a meaning in a reversal of a known order only");
        }
        var discount = orZero(money.amount(typed.discount(), at + "/discount"));
        var net = net(quantity, unitPrice, discount, at);
        var taxRate = taxRate(typed, at);
        var tax = taxRate == null ? orZero(money.amount(typed.tax(), at + "/tax")) : tax(net, taxRate, at);
        return new Line(
                position(typed, place),
                sku,
                description,
                quantity,
                unitPrice,
                discount,
                taxRate,
                tax,
                net,
                money.price(typed.unitCost(), at + "/unitCost"),
                null);
    }

    private BigDecimal net(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discount, String at) {
        if (quantity == null || unitPrice == null) {
            return orZero(null);
        }
        var full = quantity.multiply(unitPrice);
        if (discount.compareTo(full) > 0 && discount.compareTo(MinorUnits.round(full, currency)) > 0) {
            findings.add(at + "/discount", "out-of-range", "must not be more than quantity × unit price");
        }
        var net = MinorUnits.round(full.subtract(discount), currency);
        if (!Decimals.fits(net)) {
            Decimals.refuse("quantity × unit price", at + "/quantity", findings);
            return orZero(null);
        }
        return net.signum() < 0 ? orZero(null) : net;
    }

    private BigDecimal tax(BigDecimal net, BigDecimal taxRate, String at) {
        var tax = MinorUnits.round(net.multiply(taxRate), currency);
        if (!Decimals.fits(tax)) {
            Decimals.refuse("net × tax rate", at + "/taxRate", findings);
            return orZero(null);
        }
        return tax;
    }

    private BigDecimal taxRate(LineInput typed, String at) {
        if (typed.taxRate() != null && typed.tax() != null) {
            findings.add(at + "/taxRate", "contradiction", "must not come together with tax");
            return null;
        }
        return rate(typed.taxRate(), at + "/taxRate", findings);
    }

    /** Reads a tax rate as a fraction, such as 0.19; null when absent or refused. */
    public static BigDecimal rate(BigDecimal typed, String pointer, Findings findings) {
        var rate = Decimals.read(typed, 2, RATE_DECIMALS, pointer, findings);
        if (rate != null && rate.compareTo(HIGHEST_RATE) > 0) {
            findings.add(pointer, "out-of-range", "must be a fraction, such as 0.19");
            return null;
        }
        return rate;
    }

    private BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO.setScale(CurrencyCodes.decimals(currency)) : amount;
    }
}
