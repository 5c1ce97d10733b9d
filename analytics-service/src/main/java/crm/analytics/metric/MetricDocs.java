package crm.analytics.metric;

/** Texts and examples of the contract; tests get the answers that stand here. */
final class MetricDocs {

    static final String TAG = "Measures: what is counted, by which formula, from which inputs.";

    static final String NAME = "The measure's name, as in the list";

    static final String LIST = """
            Every measure with its formula and inputs, where the formula comes from, and how the inputs are taken from the stored \
            facts. All are given at once.""";

    static final String MEASURE = """
            Applies a measure to the stored facts of a window. The answer names the formula, the inputs it was applied to, the facts \
            that were counted, the window with its time zone, and how fresh the facts are. A measure takes the parameters that its \
            entry in the list names, and refuses the others. As JSON, CSV, or a picture.""";

    static final String CALCULATE = """
            Applies a measure's formula to inputs of your own; nothing is stored. The answer is like that over facts, without what \
            belongs to facts.""";

    static final String RETENTION = """
            {
              "metric": "retention-rate",
              "title": "Retention rate",
              "value": "65",
              "unit": "percent",
              "formula": "(customersAtEnd - newCustomers) / customersAtStart × 100",
              "source": "The standard definition: (E - N) / S",
              "inputs": {"customersAtStart": "1000", "newCustomers": "200", "customersAtEnd": "850"},
              "parameters": {"activeFor": "P31D"},
              "rows": {"orders": 1850},
              "window": {"from": "2001-02-01", "to": "2001-03-01"},
              "timeZone": "Europe/London",
              "asOf": {"crm.sales": "2026-03-04T05:06:07.123456Z"}
            }""";

    static final String CLV_INPUTS = """
            {
              "inputs": {"profits": [1000, 1000, 1000, 1000, 1000], "discountRate": "0.10"},
              "currency": "EUR"
            }""";

    static final String CLV = """
            {
              "metric": "clv-discounted",
              "title": "Customer lifetime value, discounted",
              "value": "3790.79",
              "unit": "money",
              "currency": "EUR",
              "formula": "Σ profits[t] / (1 + discountRate)^t / customers, t = 1…n",
              "source": "Net present value: the profit of a period counts at the period's end",
              "inputs": {"profits": ["1000", "1000", "1000", "1000", "1000"], "discountRate": "0.1", "customers": "1"}
            }""";

    private MetricDocs() {}
}
