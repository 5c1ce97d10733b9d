package crm.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.devstack.api.Browser;
import crm.devstack.mail.Letter;
import crm.devstack.mail.MailClient;
import crm.devstack.mail.ReceivedMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A customer complains by mail, is answered, answers, is helped, and says how satisfied she is. */
final class Complaint {
    private static final String NAME = "Demo: shop hours";
    private static final String SUPPORT = "support@crm.example";
    private static final String SUBJECT = "Demo: one hanging heart arrived broken";
    private static final String ANSWER = "We are sorry. A new heart is on its way to you.";
    private static final String THANKS = "Thank you, that was quick!";
    private static final int SCORE = 5;
    private static final List<String> OVER = List.of("resolved", "closed");

    private final Staff staff;
    private final MailClient mail;
    private final Browser browser = new Browser();
    private final Changes changes;

    Complaint(Staff staff, MailClient mail, Changes changes) {
        this.staff = staff;
        this.mail = mail;
        this.changes = changes;
    }

    /** Goes as far as it has not gone yet. */
    void of(Buyer buyer) {
        promise();
        var id = ticket(buyer).path("id").asText();
        answer(id, buyer);
        thank(id, buyer);
        resolve(id);
        survey(id, buyer);
    }

    /** What complaints by mail are promised: an answer within an hour, a solution within a day, in business hours. */
    private void promise() {
        var found = staff.supportManager().first("/v1/business-calendars", "filter", "name=='" + NAME + "'");
        if (found.isPresent()) {
            changes.there("Business hours and a promise");
            return;
        }
        var calendar = staff.supportManager()
                .post(
                        "/v1/business-calendars",
                        Map.of("name", NAME, "timeZone", RetailLine.ZONE.getId(), "weeklyHours", weeklyHours()));
        staff.supportManager()
                .post(
                        "/v1/sla-policies",
                        Map.of(
                                "name",
                                NAME,
                                "position",
                                9_000,
                                "channels",
                                List.of("email"),
                                "types",
                                List.of("complaint"),
                                "calendarId",
                                calendar.path("id").asText(),
                                "firstResponseMinutes",
                                60,
                                "resolutionMinutes",
                                480));
        changes.did("Business hours (Monday to Friday, 9 to 17, London) and a promise: an answer within an hour");
    }

    private static List<Map<String, String>> weeklyHours() {
        return Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .map(day -> Map.of("day", day, "from", "09:00", "to", "17:00"))
                .toList();
    }

    private JsonNode ticket(Buyer buyer) {
        var found = found(buyer);
        if (found.isPresent()) {
            changes.there("Ticket " + found.get().path("number").asText());
            return found.get();
        }
        mail.send(Letter.of(
                "<demo-complaint-" + buyer.number() + "@example.org>",
                buyer.email(),
                SUPPORT,
                SUBJECT,
                "Hello,\n\none of the six hearts of my order arrived broken.\n\nCustomer " + buyer.number() + "\n"));
        var opened = Patience.until("the mail becomes a ticket", () -> found(buyer));
        var ticket = staff.agent()
                .patch(
                        "/v1/tickets/" + opened.path("id").asText(),
                        Map.of("type", "complaint", "priority", "high", "assignee", "support-agent"));
        changes.did("A mail to %s becomes ticket %s; an answer is promised until %s"
                .formatted(
                        SUPPORT,
                        ticket.path("number").asText(),
                        ticket.path("firstResponseDueAt").asText()));
        return ticket;
    }

    private Optional<JsonNode> found(Buyer buyer) {
        return staff.agent()
                .first("/v1/tickets", "filter", "email==" + buyer.email() + ";channel==email", "sort", "openedAt");
    }

    private void answer(String ticket, Buyer buyer) {
        if (messages(ticket, "outbound") > 0) {
            changes.there("The ticket is answered");
            return;
        }
        staff.agent().post("/v1/tickets/" + ticket + "/messages", Map.of("body", ANSWER, "status", "pending"));
        var answer = fromSupport(buyer, ANSWER);
        changes.did("An agent answers; in her mailbox: \"" + answer.subject() + "\"");
    }

    private void thank(String ticket, Buyer buyer) {
        if (messages(ticket, "inbound") > 1 || isOver(ticket)) {
            changes.there("She has answered; her mail went to the same ticket");
            return;
        }
        var answer = fromSupport(buyer, ANSWER);
        mail.send(Letter.answering(
                answer, "<demo-thanks-" + buyer.number() + "@example.org>", buyer.email(), THANKS + "\n"));
        Patience.untilSo("her answer goes to the ticket", () -> messages(ticket, "inbound") > 1);
        changes.did("She answers; her mail goes to the same ticket");
    }

    private void resolve(String ticket) {
        if (isOver(ticket)) {
            changes.there("The ticket is resolved");
            return;
        }
        staff.agent().post("/v1/tickets/" + ticket + ":resolve", Map.of("reason", "replaced"));
        changes.did("The ticket is resolved");
    }

    private void survey(String ticket, Buyer buyer) {
        var survey = Patience.until(
                "she is asked how it was", () -> staff.agent().first("/v1/surveys", "filter", "ticketId==" + ticket));
        if (survey.hasNonNull("score")) {
            changes.there("The survey is answered: " + survey.path("score").asInt() + " of 5");
            return;
        }
        var link = fromSupport(buyer, "/surveys/").link("/surveys/");
        browser.open(link);
        browser.submit(link, "score=" + SCORE + "&comment=Quick+and+friendly");
        Patience.until("her answer is known", () -> staff.agent()
                .first("/v1/surveys", "filter", "ticketId==" + ticket)
                .filter(answered -> answered.hasNonNull("score")));
        changes.did("She is asked by mail how it was, and answers through the link: " + SCORE + " of 5");
    }

    private long messages(String ticket, String direction) {
        return staff.agent().count("/v1/tickets/" + ticket + "/messages", "direction==" + direction);
    }

    private boolean isOver(String ticket) {
        return OVER.contains(
                staff.agent().get("/v1/tickets/" + ticket).path("status").asText());
    }

    /** A mail of ours with this in its text. */
    private ReceivedMail fromSupport(Buyer buyer, String part) {
        return Patience.until(
                "a mail from " + SUPPORT + " (the mail server forgets all mail when it is restarted)",
                () -> mail.inbox(buyer.email()).stream()
                        .filter(got -> got.from().equals(SUPPORT) && got.text().contains(part))
                        .findFirst());
    }
}
