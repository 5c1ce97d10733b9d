package crm.devstack.acceptance.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.acceptance.Api;
import crm.devstack.acceptance.RunningSystem;
import crm.devstack.stack.CrmStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hotel: guests have their pillow, regulars who spend a lot are a segment, the night desk never closes, guests recommend. */
@ExtendWith(RunningSystem.class)
class HotelStoryIT {
    private static final List<String> ALL_DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @Test
    void regularsAreKnownWithTheirPillows(CrmStack stack, Api api) {
        var hotel = new Company(stack, api, "hotel", "EUR");
        var pillow = Map.of("pillow", "feather", "quietRoom", true, "languages", List.of("it", "en"));
        var lina = hotel.customer("lina", Map.of("tags", List.of("regular"), "attributes", pillow, "language", "it"));
        hotel.customer("marc", Map.of("tags", List.of("regular")));
        hotel.order("STAY-1", "lina", "DOUBLE-3N", "1200.00", Map.of());
        hotel.order("STAY-2", "marc", "SINGLE-1N", "110.00", Map.of());

        var segment = hotel.segment("tags==regular;purchases.net365d=ge=1000", 1);

        api.as("marketer")
                .get("/v1/segments/" + segment + "/members")
                .then()
                .body("items.customerId", equalTo(List.of(lina)));
        api.as("support-agent").get("/v1/customers/" + lina).then().body("attributes", equalTo(pillow));
    }

    @Test
    void theNightDeskNeverCloses(CrmStack stack, Api api) {
        var hotel = new Company(stack, api, "hotel", "EUR");
        hotel.customer("lina", Map.of());
        hotel.supports("Europe/Rome", Company.days(ALL_DAYS, "00:00", "24:00"), Map.of("firstResponseMinutes", 30));

        var ticket = hotel.ticket(
                "The heating rattles", "lina", Map.of("channel", "phone", "openedAt", "2026-03-07T23:50:00Z"));

        assertEquals("2026-03-08T00:20:00Z", ticket.getString("firstResponseDueAt"));
    }

    /** Answers given on paper in May 2012, when nobody else was asked. */
    @Test
    void guestsRecommendTheHouse(CrmStack stack, Api api) {
        var hotel = new Company(stack, api, "hotel", "EUR");
        hotel.customer("lina", Map.of());
        for (var score : List.of(10, 9, 7, 3)) {
            hotel.created(
                    "support-agent",
                    "/v1/survey-answers",
                    Map.of(
                            "kind",
                            "nps",
                            "score",
                            score,
                            "answeredAt",
                            "2012-05-%02dT10:00:00Z".formatted(score),
                            "customer",
                            hotel.reference("lina")));
        }

        hotel.awaitMeasure("25", "nps", "from=2012-05-01&to=2012-06-01&tz=Europe/Rome");
    }
}
