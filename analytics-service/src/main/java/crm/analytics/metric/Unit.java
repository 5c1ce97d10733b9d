package crm.analytics.metric;

import crm.analytics.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a value counts, and so how it is rounded: half up. */
enum Unit {
    MONEY("money") {
        @Override
        String write(BigDecimal value, String currency) {
            return Money.rounded(value, currency).amount().toPlainString();
        }
    },
    PERCENT("percent"),
    POINTS("points"),
    PER_THOUSAND("per-1000-customers"),
    SCORE("score");

    private static final int DIGITS = 4;

    private final String name;

    Unit(String name) {
        this.name = name;
    }

    String id() {
        return name;
    }

    /** To four decimals at most, without trailing zeros; money to those of the currency. */
    String write(BigDecimal value, String currency) {
        var rounded = value.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
