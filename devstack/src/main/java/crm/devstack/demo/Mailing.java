package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.api.Browser;
import crm.devstack.api.Caller;
import crm.devstack.layout.StackFailed;
import crm.devstack.mail.MailClient;
import crm.devstack.mail.ReceivedMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A campaign to those who bought again and agreed to mails: prepared, tried, sent, opened, clicked, and refused by one. */
final class Mailing {
    private static final String NAME = "Demo: back in the shop";
    private static final String SUBJECT = "Good to have you back, ";
    private static final String LINK = "https://shop.example.com/again";
    private static final String COST = "120.00";
    private static final String DRAFT = "draft";

    /** What comes sooner was opened by a machine, not by a person. */
    private static final Duration HUMAN = Duration.ofMillis(2_500);

    private final Caller marketer;
    private final MailClient mail;
    private final Browser browser = new Browser();
    private final Changes changes;

    Mailing(Caller marketer, MailClient mail, Changes changes) {
        this.marketer = marketer;
        this.mail = mail;
        this.changes = changes;
    }

    /** Sends the campaign unless that was done, and returns its id. */
    String send(List<Buyer> buyers) {
        var segment = segment(buyers.size());
        var campaign = campaign(segment, template());
        var id = campaign.path("id").asText();
        cost(id);
        if (campaign.path("status").asText().equals(DRAFT)) {
            launch(id, buyers);
        } else {
            changes.there("The campaign is " + campaign.path("status").asText());
        }
        return id;
    }

    /** She opens the mail and follows its link. */
    void read(String campaign, Buyer buyer) {
        var message = message(campaign, buyer);
        if (message.hasNonNull("clickedAt")) {
            changes.there("Customer " + buyer.number() + " has opened and clicked");
            return;
        }
        var received = received(buyer);
        changes.narrator().say("  In the mail server: \"" + received.subject() + "\" for " + received.to());
        Patience.rest(untilHuman(message));
        browser.open(received.link("/opens/"));
        var answer = browser.open(received.link("/clicks/"));
        Patience.until("the click is known", () -> Optional.of(message(campaign, buyer))
                .filter(known -> known.hasNonNull("clickedAt")));
        changes.did("Customer " + buyer.number() + " opens it and clicks; the link leads to "
                + answer.headers().firstValue("Location").orElse("nowhere"));
    }

    /** Somebody wants no more mail: looking at the link changes nothing, one POST does (RFC 8058). */
    void refuse(String campaign, Buyer buyer) {
        if (message(campaign, buyer).hasNonNull("unsubscribedAt")) {
            changes.there("Customer " + buyer.number() + " has unsubscribed");
            return;
        }
        var link = received(buyer).header("List-Unsubscribe").replaceAll("[<>]", "");
        browser.open(link);
        var before = consent(buyer);
        browser.submit(link, "List-Unsubscribe=One-Click");
        Patience.untilSo("the consent is withdrawn", () -> consent(buyer).equals("withdrawn"));
        changes.did("Customer %s looks at the unsubscribe link (consent: %s) and posts to it (consent: withdrawn)"
                .formatted(buyer.number(), before));
    }

    /** What came of it, once an order after the click is credited. */
    JsonNode results(String campaign) {
        return Patience.until("the order is credited to the campaign", () -> Optional.of(
                        marketer.get("/v1/campaigns/" + campaign + "/results"))
                .filter(results -> results.path("orders").asInt() > 0));
    }

    private String segment(int size) {
        var found = marketer.first("/v1/segments", "filter", "name=='" + NAME + "'");
        var segment = found.orElseGet(() -> marketer.post(
                "/v1/segments",
                Map.of(
                        "name",
                        NAME,
                        "description",
                        "Customers of the shop who were gone and bought again",
                        "filter",
                        "source==" + RetailCustomers.SOURCE + ";lifecycleStage==active;purchases.count30d=ge=1")));
        var id = segment.path("id").asText();
        var count = Patience.until("the segment has its members", () -> Optional.of(
                        marketer.get("/v1/segments/" + id).path("count").asLong())
                .filter(members -> found.isPresent() || members >= size));
        changes.tell(found.isEmpty(), "Segment of those who are back: " + count + " members");
        return id;
    }

    private String template() {
        var found = marketer.first("/v1/templates", "filter", "name=='" + NAME + "'");
        var template = found.orElseGet(() -> marketer.post(
                "/v1/templates",
                Map.of(
                        "name",
                        NAME,
                        "language",
                        "en",
                        "subject",
                        SUBJECT + "{customer.displayName}",
                        "text",
                        "Dear {customer.displayName},\n\nthank you for your order. {discount} off the next one: " + LINK
                                + "\n\nNo more mail: {unsubscribeUrl}\n",
                        "html",
                        "<html><body><p>Dear {customer.displayName},</p><p>Thank you for your order. <a href=\"" + LINK
                                + "\">{discount} off the next one</a></p>"
                                + "<p><a href=\"{unsubscribeUrl}\">No more mail</a></p></body></html>",
                        "variables",
                        Map.of("discount", "10 %"))));
        var id = template.path("id").asText();
        var preview = marketer.post(
                "/v1/templates/" + id + ":preview", Map.of("values", Map.of("customer.displayName", "Mei Lin")));
        changes.tell(
                found.isEmpty(),
                "Template; in the preview it says \"" + preview.path("subject").asText() + "\"");
        return id;
    }

    private JsonNode campaign(String segment, String template) {
        var found = marketer.first("/v1/campaigns", "filter", "name=='" + NAME + "'");
        changes.tell(found.isEmpty(), "Campaign \"" + NAME + "\"");
        return found.orElseGet(() -> marketer.post(
                "/v1/campaigns",
                Map.of(
                        "name",
                        NAME,
                        "purpose",
                        History.PURPOSE,
                        "segmentId",
                        segment,
                        "templateId",
                        template,
                        "from",
                        Map.of("name", "The Shop", "address", "news@shop.example.com"),
                        "budget",
                        Money.pounds("500.00"))));
    }

    private void cost(String campaign) {
        var what = "It costs " + COST + " " + Money.POUNDS;
        if (marketer.first("/v1/marketing-costs", "filter", "campaignId==" + campaign)
                .isPresent()) {
            changes.there(what);
            return;
        }
        marketer.post(
                "/v1/marketing-costs",
                Map.of(
                        "campaignId",
                        campaign,
                        "amount",
                        Money.pounds(COST),
                        "incurredOn",
                        LocalDate.now(RetailLine.ZONE).toString(),
                        "note",
                        "agency"));
        changes.did(what);
    }

    private void launch(String campaign, List<Buyer> buyers) {
        var agreed = buyers.stream().filter(Buyer::agreed).count();
        marketer.post("/v1/campaigns/" + campaign + ":test", Map.of("addresses", List.of("marketer@example.com")));
        changes.did("A test mail is sent to marketer@example.com");
        var audience = Patience.until("marketing knows whom it may write to", () -> Optional.of(
                        marketer.call("/v1/campaigns/" + campaign + ":launch", "validateOnly", "true")
                                .path("audience"))
                .filter(tried -> tried.path("recipients").asLong() >= agreed));
        marketer.call("/v1/campaigns/" + campaign + ":launch");
        var sent = Patience.until("the campaign is sent", () -> Optional.of(marketer.get("/v1/campaigns/" + campaign))
                .filter(shown -> shown.path("status").asText().equals("completed")));
        changes.did("Sent to %d of %d members; left out: %s"
                .formatted(
                        sent.path("recipients").asLong(),
                        audience.path("members").asLong(),
                        audience.path("excluded")));
    }

    private JsonNode message(String campaign, Buyer buyer) {
        return marketer.first("/v1/campaigns/" + campaign + "/messages", "filter", "customerId==" + buyer.id())
                .orElseThrow(() -> new StackFailed("The campaign has no message to customer " + buyer.number()));
    }

    private ReceivedMail received(Buyer buyer) {
        return Patience.until(
                "a mail to " + buyer.email() + " (the mail server forgets all mail when it is restarted)",
                () -> mail.inbox(buyer.email()).stream()
                        .filter(got -> got.subject().startsWith(SUBJECT))
                        .findFirst());
    }

    private String consent(Buyer buyer) {
        return marketer.get("/v1/customers/" + buyer.id() + "/consents/email/" + History.PURPOSE)
                .path("state")
                .asText();
    }

    private static Duration untilHuman(JsonNode message) {
        var human = Instant.parse(message.path("sentAt").asText()).plus(HUMAN);
        var pause = Duration.between(Instant.now(), human);
        return pause.isNegative() ? Duration.ZERO : pause;
    }
}
