package crm.analytics.revenue;

import java.math.BigDecimal;

/**
 * The sums of a part, in one currency and without tax.
 *
 * @param key what the part is; null when not known
 * @param name of a product; null when not known
 * @param groups how many parts it stands for; more than one for the rest
 * @param sales orders, or lines of orders when by product
 * @param reversals cancellations and returns, or their lines
 * @param sold net amount of the sales
 * @param takenBack net amount of the reversals
 */
record RevenuePart(
        String key,
        String name,
        long groups,
        long sales,
        long reversals,
        BigDecimal sold,
        BigDecimal takenBack) {

    static final RevenuePart NONE = new RevenuePart(null, null, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    RevenuePart called(String label) {
        return new RevenuePart(label, name, groups, sales, reversals, sold, takenBack);
    }

    RevenuePart and(RevenuePart other) {
        return new RevenuePart(
                null,
                null,
                groups + other.groups,
                sales + other.sales,
                reversals + other.reversals,
                sold.add(other.sold),
                takenBack.add(other.takenBack));
    }

    BigDecimal net() {
        return sold.subtract(takenBack);
    }
}
