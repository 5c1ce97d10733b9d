package crm.marketing.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Settings with which nothing takes long: the waits of a real mail server are some minutes. */
public final class QuickDelivery implements QuarkusTestResourceLifecycleManager {

    /** The mailbox that gets a copy of each mail. */
    public static final String ARCHIVE = "archive@crm.example.org";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "CRM_MAIL_ARCHIVE", ARCHIVE,
                "CRM_PUBLIC_URL", "https://crm.example.org",
                "crm.marketing.tracking.machine-within", "300ms",
                "crm.marketing.delivery.poll", "50ms",
                "crm.marketing.delivery.upkeep", "200ms",
                "crm.marketing.delivery.lease", "4s",
                "crm.marketing.delivery.settle-after", "1s",
                "crm.marketing.delivery.first-retry", "200ms",
                "crm.marketing.delivery.attempts", "3");
    }

    @Override
    public void stop() {}
}
