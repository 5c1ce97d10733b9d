package crm.support.customerref;

import crm.platform.reading.Reading;
import crm.platform.reading.Readings;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether what is held of customers is what the customer service has announced. */
@ApplicationScoped
public class CustomerFreshness {

    private final Reading reading;

    CustomerFreshness(Readings readings) {
        this.reading = readings.of("customer-events");
    }

    /**
     * Whether everything that was announced up to half a minute ago ({@code crm.reading.tolerance}) is known. Until then
     * nobody may be written to unasked: who was removed may be among them.
     */
    public boolean isKnown() {
        return reading.isFresh();
    }
}
