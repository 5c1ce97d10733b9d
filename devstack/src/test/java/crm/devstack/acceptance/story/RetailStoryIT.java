package crm.devstack.acceptance.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.api.Browser;
import crm.devstack.stack.CrmStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop: who buys for the first time and agreed to mails is written to once, and can say no with one click. */
@ExtendWith(RunningSystem.class)
class RetailStoryIT {
    private static final Map<String, Object> WELCOME = Map.of(
            "name",
            "Welcome",
            "subject",
            "Welcome, {customer.givenName ?: 'friend'}",
            "text",
            "Hello {customer.displayName}, {discount} off: https://shop.example.com/welcome\n{unsubscribeUrl}",
            "html",
            "<p>Hello {customer.displayName}, <a href=\"https://shop.example.com/welcome?a=1&amp;b=2\">{discount}</a></p>",
            "variables",
            Map.of("discount", "10 %"));

    private final Browser browser = new Browser();

    @Test
    void newCustomersWhoAgreedAreWelcomedOnceAndCanSayNo(CrmStack stack, Api api) {
        var shop = new Company(stack, api, "retail", "EUR");
        var mei = shop.customer("mei", Map.of("givenName", "Mei", "familyName", "Lin", "displayName", "Mei Lin"));
        var tom = shop.customer("tom", Map.of());
        shop.agrees(mei, "marketing");
        shop.order("R-1", "mei", "CUP", "12.50", Map.of());
        shop.order("R-2", "tom", "CUP", "12.50", Map.of());
        shop.awaitStage("new", mei);
        shop.awaitStage("new", tom);

        var segment = shop.segment("lifecycleStage==new;purchases.count30d=ge=1;purchases.net=gt=12", 2);
        var campaign = shop.campaign(segment, "marketing", WELCOME, 1);

        var mail = shop.mailTo(shop.email("mei"), "Welcome, Mei");
        assertEquals(0, shop.mail().count(shop.email("tom")));
        assertEquals("List-Unsubscribe=One-Click", mail.header("List-Unsubscribe-Post"));
        assertTrue(mail.text().contains("10 % off"), mail.text());
        assertEquals(
                "https://shop.example.com/welcome?a=1&b=2",
                browser.open(mail.link("/clicks/"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""));

        saysNo(shop, mei, campaign, mail.header("List-Unsubscribe").replaceAll("[<>]", ""));
        isNotSentAgain(shop, campaign);
    }

    @Test
    void whatComesBackIsPaidBackAndLeavesTheSums(CrmStack stack, Api api) {
        var shop = new Company(stack, api, "retail", "EUR");
        var mei = shop.customer("mei", Map.of());
        var order = shop.order(
                "R-1", "mei", "CUP", "40.00", Map.of("paymentState", "paid", "fulfilmentState", "delivered"));

        shop.created(
                "integration",
                "/v1/order-reversals",
                Map.of(
                        "kind",
                        "return",
                        "order",
                        Map.of("id", order),
                        "reason",
                        "damaged",
                        "lines",
                        List.of(Map.of("orderPosition", 1, "quantity", 1))));

        api.as("sales-rep").get("/v1/orders/" + order).then().body("paymentState", equalTo("refunded"));
        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertTrue(shop.timeline(mei).contains("order-returned")));
        await().atMost(Company.PATIENCE).untilAsserted(() -> api.as("sales-rep")
                .get("/v1/customers/" + mei + "/purchases")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("return", "order"))));
    }

    @Test
    void whatIsCancelledIsInTheTimelineAndCountsNoMore(CrmStack stack, Api api) {
        var shop = new Company(stack, api, "retail", "EUR");
        var mei = shop.customer("mei", Map.of());
        var order = shop.order("R-1", "mei", "CUP", "40.00", Map.of());
        shop.awaitStage("new", mei);

        api.json("sales-rep")
                .body(Map.of("reason", "changed her mind"))
                .post("/v1/orders/" + order + ":cancel")
                .then()
                .statusCode(201)
                .body("kind", equalTo("cancellation"))
                .body("net.amount", equalTo("40.00"));

        api.as("sales-rep").get("/v1/orders/" + order).then().body("status", equalTo("cancelled"));
        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertTrue(shop.timeline(mei).contains("order-cancelled")));
        shop.awaitStage("prospect", mei);
        var again = api.json("sales-rep").body(Map.of()).post("/v1/orders/" + order + ":cancel");
        assertEquals(409, again.statusCode(), again.asString());
    }

    /** Programs that look at all mail open all links: that must not unsubscribe anybody. */
    private void saysNo(Company shop, String customer, String campaign, String link) {
        assertEquals(200, browser.open(link).statusCode());
        assertEquals("granted", consent(shop, customer));
        assertEquals(0, results(shop, campaign, "unsubscribed"));

        assertEquals(200, browser.submit(link, "List-Unsubscribe=One-Click").statusCode());
        assertEquals(200, browser.submit(link, "List-Unsubscribe=One-Click").statusCode());

        assertEquals(1, results(shop, campaign, "unsubscribed"));
        await().atMost(Company.PATIENCE).untilAsserted(() -> assertEquals("withdrawn", consent(shop, customer)));
        await().atMost(Company.PATIENCE)
                .untilAsserted(() -> assertTrue(shop.timeline(customer).contains("unsubscribed")));
    }

    private void isNotSentAgain(Company shop, String campaign) {
        shop.api()
                .as("marketer")
                .post("/v1/campaigns/" + campaign + ":launch")
                .then()
                .statusCode(409);
        assertEquals(1, results(shop, campaign, "sent"));
        assertEquals(1, shop.mail().count(shop.email("mei")));
    }

    private static String consent(Company shop, String customer) {
        return shop.api()
                .as("marketer")
                .get("/v1/customers/" + customer + "/consents/email/marketing")
                .path("state");
    }

    private static int results(Company shop, String campaign, String count) {
        return shop.api()
                .as("marketer")
                .get("/v1/campaigns/" + campaign + "/results")
                .path("messages." + count);
    }
}
