package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import crm.devstack.acceptance.Api;
import crm.devstack.mail.MailClient;
import crm.devstack.mail.ReceivedMail;
import crm.devstack.stack.CrmStack;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A business that uses the system: what all of them do. Its customers, queue and channel have its name, so that several
 * live in one system.
 */
final class Company {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;
    private final MailClient mail;
    private final String name;
    private final String currency;

    Company(CrmStack stack, Api api, String kind, String currency) {
        this.api = api;
        this.mail = new MailClient(stack.ports());
        this.name = kind + "-" + UUID.randomUUID().toString().substring(0, 8);
        this.currency = currency;
    }

    /** What its customers have as source, its orders as channel, its tickets as queue, and other systems as their name. */
    String name() {
        return name;
    }

    Api api() {
        return api;
    }

    MailClient mail() {
        return mail;
    }

    String email(String customer) {
        return customer + "@" + name + ".example.org";
    }

    /** A customer with an e-mail address; returns our id. @param profile what else there is to say */
    String customer(String customer, Map<String, Object> profile) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", "person");
        body.put("displayName", customer);
        body.put("source", name);
        body.put("emails", List.of(Map.of("address", email(customer))));
        body.putAll(profile);
        return api.json("integration")
                .body(body)
                .put("/v1/customers/by-external-id/" + name + "/" + customer)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void agrees(String customerId, String purpose) {
        api.json("support-agent")
                .header("If-Match", "*")
                .body(Map.of("state", "granted", "source", "form", "text", "Yes, please write to me."))
                .put("/v1/customers/" + customerId + "/consents/email/" + purpose)
                .then()
                .statusCode(200);
    }

    /** An order of one line, as another system tells it; returns our id. @param details what else there is to say */
    String order(String number, String customer, String sku, String price, Map<String, Object> details) {
        var body = new LinkedHashMap<String, Object>();
        body.put("number", number);
        body.put("customer", reference(customer));
        body.put("currency", currency);
        body.put("channel", name);
        body.put("lines", List.of(Map.of("sku", sku, "quantity", 1, "unitPrice", money(price))));
        body.putAll(details);
        return api.json("integration")
                .body(body)
                .put("/v1/orders/by-external-id/" + name + "/" + number)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Map<String, Object> reference(String customer) {
        return Map.of("externalId", Map.of("system", name, "id", customer));
    }

    Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", currency);
    }

    /** A live segment of its customers; returns its id when it has that many members. @param filter beside the source */
    String segment(String filter, int members) {
        String id = api.json("marketer")
                .body(Map.of(
                        "name", name + " " + filter, "filter", "source==" + name + ";" + filter, "currency", currency))
                .post("/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(members, (int)
                        api.as("marketer").get("/v1/segments/" + id).path("count")));
        return id;
    }

    /** Writes to those of a segment who agreed to the purpose; returns the campaign's id when all is sent. */
    String campaign(String segment, String purpose, Map<String, Object> template, int recipients) {
        var id = draft(segment, purpose, template, Map.of());
        awaitRecipients(recipients, id);
        api.as("marketer").post("/v1/campaigns/" + id + ":launch").then().statusCode(200);
        awaitSent(id);
        return id;
    }

    /** A campaign that is written and not sent; returns its id. @param details what else there is to say */
    String draft(String segment, String purpose, Map<String, Object> template, Map<String, Object> details) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("purpose", purpose);
        body.put("segmentId", segment);
        body.put("templateId", created("marketer", "/v1/templates", template));
        body.put("from", Map.of("name", name, "address", "news@" + name + ".example.org"));
        body.putAll(details);
        return created("marketer", "/v1/campaigns", body);
    }

    /** Waits until a campaign would go to so many, were it launched. */
    void awaitRecipients(int recipients, String campaign) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var tried = api.as("marketer").post("/v1/campaigns/" + campaign + ":launch?validateOnly=true");
            assertEquals(200, tried.statusCode(), tried.asString());
            assertEquals(recipients, (int) tried.path("audience.recipients"), tried.asString());
        });
    }

    void awaitSent(String campaign) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        "completed",
                        api.as("marketer").get("/v1/campaigns/" + campaign).path("status")));
    }

    /** Makes something; returns its id. */
    String created(String role, String path, Map<String, Object> body) {
        return api.created(role, path, body);
    }

    /** A queue of its own, with working hours and what is promised in it; returns the calendar's id. */
    String supports(String timeZone, List<Map<String, String>> weeklyHours, Map<String, Object> promise) {
        return supports(timeZone, weeklyHours, List.of(), promise);
    }

    String supports(
            String timeZone,
            List<Map<String, String>> weeklyHours,
            List<Map<String, Object>> holidays,
            Map<String, Object> promise) {
        created("support-manager", "/v1/queues", Map.of("key", name, "name", name));
        var calendar = created(
                "support-manager",
                "/v1/business-calendars",
                Map.of("name", name, "timeZone", timeZone, "weeklyHours", weeklyHours, "holidays", holidays));
        var policy = new LinkedHashMap<String, Object>(promise);
        policy.put("name", name);
        policy.put("position", 100);
        policy.put("queues", List.of(name));
        policy.put("calendarId", calendar);
        created("support-manager", "/v1/sla-policies", policy);
        return calendar;
    }

    /** A ticket in its queue; the answer to opening it. @param details what else there is to say */
    JsonPath ticket(String subject, String customer, Map<String, Object> details) {
        var body = new LinkedHashMap<String, Object>();
        body.put("subject", subject);
        body.put("queue", name);
        body.put("customer", reference(customer));
        body.putAll(details);
        return api.json("support-agent")
                .body(body)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Where a customer stands. */
    String stage(String customerId) {
        return api.as("sales-rep")
                .get("/v1/customers/" + customerId + "/lifecycle")
                .path("stage");
    }

    void awaitStage(String stage, String customerId) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(stage, stage(customerId)));
    }

    /** The kinds of what is in a customer's timeline, the newest first. */
    List<String> timeline(String customerId) {
        return api.as("support-agent")
                .queryParam("limit", 200)
                .get("/v1/customers/" + customerId + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    /** A mail that somebody got; waits for it. */
    ReceivedMail mailTo(String address, String subjectPart) {
        return await().atMost(PATIENCE)
                .until(
                        () -> mail.inbox(address).stream()
                                .filter(got -> got.subject().contains(subjectPart))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** A measure of analytics. @param query window, time zone and whatever the measure takes */
    Response measure(String metric, String query) {
        return api.as("analyst").get("/v1/metrics/" + metric + "?" + query);
    }

    /** Waits until a measure comes to a number. */
    void awaitMeasure(String number, String metric, String query) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = measure(metric, query);
            assertEquals(200, answer.statusCode(), answer.asString());
            assertNotNull(answer.path("value"), answer.asString());
            assertEquals(
                    0,
                    new BigDecimal(number).compareTo(new BigDecimal(answer.<String>path("value"))),
                    answer.asString());
        });
    }

    /** From Monday to Friday. */
    static List<Map<String, String>> weekdays(String from, String to) {
        return days(List.of("monday", "tuesday", "wednesday", "thursday", "friday"), from, to);
    }

    static List<Map<String, String>> days(List<String> days, String from, String to) {
        return days.stream()
                .map(day -> Map.of("day", day, "from", from, "to", to))
                .toList();
    }
}
