package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.mail.MailClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One customer's day: she orders, is recognised, is written to, orders again, complains, is helped, and says how it was. */
final class Day {
    private static final String ACTIVE = "active";

    private final Staff staff;
    private final List<RetailLine> lines;
    private final MailClient mail;
    private final Figures figures;
    private final Changes changes;

    Day(Staff staff, List<RetailLine> lines, MailClient mail, Figures figures, Changes changes) {
        this.staff = staff;
        this.lines = lines;
        this.mail = mail;
        this.figures = figures;
        this.changes = changes;
    }

    /**
     * Who and what it was about.
     *
     * @param heroine the customer
     * @param campaign the campaign's id
     */
    record End(Buyer heroine, String campaign) {}

    End play() {
        var narrator = changes.narrator();
        var today = LocalDate.now(RetailLine.ZONE);
        var before = figures.ofDay(today, Optional.empty());

        narrator.begin("Orders arrive from the ERP system");
        var orders = new ErpOrders(staff.integration(), lines, changes);
        var buyers = orders.arrive();
        var heroine = buyers.get(0);
        buyers.forEach(this::awaitActive);
        narrator.say("  Customer %s was gone and is active again".formatted(heroine.number()));

        narrator.begin("Those who are back and agreed to mails get one");
        var mailing = new Mailing(staff.marketer(), mail, changes);
        var campaign = mailing.send(buyers);
        mailing.read(campaign, heroine);
        orders.followUp(heroine);
        mailing.refuse(campaign, lastWhoAgreed(buyers));
        tellResults(mailing.results(campaign));

        narrator.begin("Something arrived broken");
        new Complaint(staff, mail, changes).of(heroine);

        narrator.begin("What became of it, as the customer's timeline shows it");
        timeline(heroine).forEach(narrator::say);

        narrator.begin("Figures of the day, before and after");
        tellFigures(before, started(campaign), campaign);
        return new End(heroine, campaign);
    }

    private void awaitActive(Buyer buyer) {
        Patience.untilSo("customer " + buyer.number() + " becomes active", () -> staff.marketer()
                .get("/v1/customers/" + buyer.id() + "/lifecycle")
                .path("stage")
                .asText()
                .equals(ACTIVE));
    }

    private static Buyer lastWhoAgreed(List<Buyer> buyers) {
        var agreed = buyers.stream().filter(Buyer::agreed).toList();
        return agreed.get(agreed.size() - 1);
    }

    private void tellResults(JsonNode results) {
        var messages = results.path("messages");
        changes.narrator()
                .say("  Sent %s, opened %s, clicked %s, unsubscribed %s; credited %s for %s; return %s"
                        .formatted(
                                messages.path("sent"),
                                messages.path("opened"),
                                messages.path("clicked"),
                                messages.path("unsubscribed"),
                                amounts(results.path("revenue")),
                                amounts(results.path("cost")),
                                results.at("/returns/0/gross").asText("-")));
    }

    private static String amounts(JsonNode amounts) {
        return amounts.isEmpty()
                ? "nothing"
                : amounts.get(0).path("amount").asText() + " "
                        + amounts.get(0).path("currency").asText();
    }

    /** The newest of her timeline, once the last thing that happened is in it. */
    private List<String> timeline(Buyer heroine) {
        var path = "/v1/customers/" + heroine.id() + "/timeline";
        Patience.until(
                "her answer is in the timeline", () -> staff.marketer().first(path, "filter", "kind==survey-answered"));
        var entries = staff.marketer().get(path, "limit", "20").path("items");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> "  %s  %-18s %s"
                        .formatted(
                                entry.path("occurredAt").asText(),
                                entry.path("kind").asText(),
                                entry.path("title").asText()))
                .toList();
    }

    private LocalDate started(String campaign) {
        var started = staff.marketer()
                .get("/v1/campaigns/" + campaign)
                .path("startedAt")
                .asText();
        return LocalDate.ofInstant(Instant.parse(started), RetailLine.ZONE);
    }

    private void tellFigures(Map<String, String> before, LocalDate since, String campaign) {
        Patience.untilSo(
                "analytics has heard of the answer and the credit",
                () -> !figures.ofDay(since, Optional.of(campaign)).containsValue("-"));
        var after = figures.ofDay(since, Optional.of(campaign));
        after.forEach(
                (name, value) -> changes.narrator().say("  %-34s %14s -> %s".formatted(name, before.get(name), value)));
    }
}
