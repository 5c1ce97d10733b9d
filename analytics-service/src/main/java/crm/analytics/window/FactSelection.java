package crm.analytics.window;

/**
 * Which facts are looked at.
 *
 * @param currency only amounts of this currency; null when it was not said
 * @param country only facts of this country; null for all
 * @param channel only facts of this channel; null for all
 */
public record FactSelection(Window window, String currency, String country, String channel) {

    /** The filters beside window and currency. */
    public Filters filters() {
        return new Filters().and("country", country).and("channel", channel);
    }

    /** The same facts, of one currency. */
    public FactSelection in(String oneCurrency) {
        return new FactSelection(window, oneCurrency, country, channel);
    }
}
