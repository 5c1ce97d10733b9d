package crm.marketing.delivery;

import static crm.marketing.testing.Marketing.audience;
import static crm.marketing.testing.Marketing.campaign;
import static crm.marketing.testing.Marketing.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.marketing.testing.Customers;
import crm.marketing.testing.Mailbox;
import crm.marketing.testing.Marketing;
import crm.marketing.testing.PackagedService;
import crm.marketing.testing.QuickDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The packaged service is killed in the middle of 2,000 mails, several times: everybody gets exactly one. */
class KilledInstanceIT {

    private static final int RECIPIENTS = 2_000;
    private static final List<Integer> KILLED_AT = List.of(200, 700, 1_300);

    @Test
    void everybodyGetsExactlyOneHoweverOftenItIsKilled() {
        try (var service = new PackagedService()) {
            service.start();
            var customers = new ArrayList<UUID>();
            var id = campaign(Customers.crowd(RECIPIENTS, customers));
            eventually("all are known", () -> audience(id).getInt("audience.recipients") == RECIPIENTS);
            Marketing.act(id, "launch").then().statusCode(200);

            for (var sent : KILLED_AT) {
                eventually(sent + " are sent", () -> Marketing.results(id).getInt("messages.sent") >= sent);
                service.kill();
                service.start();
            }
            Marketing.completed(id);

            assertEquals(RECIPIENTS, Marketing.results(id).getInt("messages.sent"));
            var archived = Mailbox.mailIds(QuickDelivery.ARCHIVE);
            // beside probes of the archive's own domain
            archived.keySet().removeIf(mail -> !mail.endsWith("@shop.example.com>"));
            assertEquals(RECIPIENTS, archived.size());
            assertTrue(archived.values().stream().allMatch(count -> count == 1), "a mail is in the archive twice");
            var addresses = customers.stream().map(Customers::address).toList();
            var mails = Mailbox.mailIdsOfEach(addresses);
            for (int i = 0; i < RECIPIENTS; i++) {
                assertEquals(List.of(1), List.copyOf(mails.get(i).values()), "mails to " + addresses.get(i));
            }
        }
    }
}
