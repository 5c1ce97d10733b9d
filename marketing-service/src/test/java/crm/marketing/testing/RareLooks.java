package crm.marketing.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Settings with which nobody looks for messages to send by himself for some minutes. */
public final class RareLooks implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "CRM_MAIL_ARCHIVE", QuickDelivery.ARCHIVE,
                "crm.marketing.delivery.poll", "1h",
                "crm.marketing.delivery.upkeep", "200ms");
    }

    @Override
    public void stop() {}
}
