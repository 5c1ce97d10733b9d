package crm.marketing.audience;

import crm.platform.reading.Reading;
import crm.platform.reading.Readings;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether what is held of customers, consents and segments is what the customer service has announced. */
@ApplicationScoped
public class AudienceNews {

    private final Reading reading;

    AudienceNews(Readings readings) {
        this.reading = readings.of("customer-events");
    }

    /**
     * Whether everything that was announced up to half a minute ago ({@code crm.reading.tolerance}) is known. Until then
     * nobody may be written to: who was removed, or wants nothing more, may be among them.
     */
    public boolean isKnown() {
        return reading.isFresh();
    }
}
