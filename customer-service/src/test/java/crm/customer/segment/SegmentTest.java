package crm.customer.segment;

import static crm.customer.Relation.bought;
import static crm.customer.Relation.caller;
import static crm.customer.Relation.customer;
import static crm.customer.Relation.eventually;
import static crm.customer.Relation.eventuallyStage;
import static crm.customer.Relation.read;
import static crm.customer.Relation.remove;
import static crm.customer.Relation.rows;
import static crm.customer.Relation.update;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.events.customer.SegmentMembersChanged;
import crm.events.customer.SegmentRemoved;
import crm.events.customer.SegmentRestated;
import crm.testkit.OutboxAssert;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import crm.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class SegmentTest {

    private static final String PATH = "/v1/segments";

    private static Shopper known;

    private record Shopper(String id, String source) {}

    @Inject
    SegmentUpkeepService upkeep;

    @Inject
    SegmentChore chore;

    @Inject
    SegmentStates states;

    @Inject
    Clock clock;

    private final String source = "s-" + UUID.randomUUID();

    /** Each that stays is looked at whenever another test writes a customer. */
    @AfterEach
    void removeAll() {
        update("delete from segment");
    }

    @Test
    void aSegmentHasItsMembersAtOnceAndTellsThem() {
        var first = customer(source);
        var second = customer(source);
        var id = created("source==" + source);

        caller().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Test"))
                .body("kind", equalTo("live"))
                .body("count", equalTo(2));
        caller().get(PATH + "/" + id + "/members?sort=createdAt")
                .then()
                .body("items.customerId", contains(first, second))
                .body("items[0].link", equalTo("/v1/customers/" + first));
        caller().header("If-None-Match", "\"2\"").get(PATH + "/" + id).then().statusCode(304);
        assertEquals(List.of(SegmentMembersChanged.TYPE, SegmentMembersChanged.TYPE), types(id));
        var event = OutboxAssert.lastEvent(SegmentMembersChanged.TYPE, UUID.fromString(id))
                .matchesSample()
                .has("/version", 2)
                .has("/left", List.of());
        assertEquals(2, event.payload().get("entered").size());
    }

    @Test
    void membersComeAndGoAsCustomersChange() {
        var id = created("source==" + source + ";language==de");
        var stays = customer(source);
        var goes = customer(source);
        eventuallyMembers(id, stays, goes);

        patch(goes, "{\"language\": \"fr\"}");
        eventuallyMembers(id, stays);
        patch(goes, "{\"language\": \"de\"}");
        eventuallyMembers(id, stays, goes);

        eventually("the count follows", () -> read(PATH + "/" + id).getInt("count"), count -> count == 2);
        OutboxAssert.lastEvent(SegmentMembersChanged.TYPE, UUID.fromString(id)).has("/entered", List.of(goes));
    }

    @Test
    void membersComeAndGoAsCustomersBuy() {
        var id = created("source==" + source + ";lifecycleStage==new;purchases.count30d=ge=2");
        var customer = customer(source);
        bought(customer, ago(3), "10.00");
        eventuallyStage(customer, "new");
        bought(customer, ago(2), "10.00");
        eventuallyMembers(id, customer);

        bought(customer, ago(300), "10.00");
        eventuallyStage(customer, "active");
        eventuallyMembers(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            purchases.count==3              | true
            purchases.count=gt=3            | false
            purchases.count30d==1           | true
            purchases.count90d==2           | true
            purchases.count365d==2          | true
            purchases.count1d==0            | true
            purchases.count45d==1           | true
            purchases.count45d=ge=1;purchases.count61d==2 | true
            purchases.count61d=lt=2         | false
            purchases.count3650d==2         | true
            purchases.net==60               | true
            purchases.net=gt=60             | false
            purchases.net30d==10.00         | true
            purchases.net90d==30            | true
            purchases.net45d==10            | true
            purchases.net45d=gt=10          | false
            purchases.net61d=in=(7,30)      | true
            purchases.net3650d==30          | true
            purchases.net365d=lt=30         | false
            purchases.firstOrderedAt=lt=2011-01-01T00:00:00Z | true
            purchases.lastOrderedAt=lt=2011-01-01T00:00:00Z  | false
            purchases.lastOrderedAt=null=true                | false
            lifecycleStage=in=(active,inactive)              | true
            lifecycleStage!=active                           | false
            country==DE;purchases.count=ge=1                 | true
            country==FR,purchases.count=ge=1                 | true
            """)
    void customersAreSelectedByWhatTheyBought(String filter, boolean isSelected) {
        var shopper = shopper();

        preview("source==" + shopper.source() + ";(" + filter + ")", "GBP")
                .then()
                .statusCode(200)
                .body("count", equalTo(isSelected ? 1 : 0))
                .body("members", isSelected ? contains(shopper.id()) : empty());
        preview("source==" + shopper.source() + ";(" + filter + ")", "EUR")
                .then()
                .body("count", equalTo(isSelected && !filter.contains("net") || filter.endsWith("=lt=30") ? 1 : 0));
    }

    @Test
    void whoBoughtNothingIsSelectedByThat() {
        var id = customer(source);

        preview("source==" + source + ";purchases.count==0;purchases.net==0;purchases.lastOrderedAt=null=true", "EUR")
                .then()
                .body("members", contains(id));
    }

    @Test
    void anotherFilterFindsTheMembersAnew() {
        var german = customer(source);
        var french = customer(source);
        patch(french, "{\"language\": \"fr\"}");
        var id = created("source==" + source + ";language==de");
        eventuallyMembers(id, german);

        var changed = change(id, "{\"filter\": \"source==" + source + ";language==fr\", \"name\": \"French\"}");

        changed.then().statusCode(200).body("count", equalTo(1)).body("name", equalTo("French"));
        assertEquals(List.of(french), members(id));
        assertEquals(
                List.of("[\"" + french + "\"] []", "[] [\"" + german + "\"]"),
                rows("select payload ->> 'entered' || ' ' || (payload ->> 'left') from outbox where aggregateid = '"
                        + id + "' and payload ->> 'name' = 'French' order by seq offset 1"));
    }

    @Test
    void aChangeNeedsTheVersion() {
        var id = created("source==" + source);
        caller().contentType("application/merge-patch+json")
                .body("{\"name\": \"Other\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(428);
        change(id, "{\"name\": \"Other\"}").then().statusCode(200).header("ETag", "\"2\"");
        change(id, "{\"name\": \"Other\"}").then().statusCode(200).header("ETag", "\"2\"");
        caller().contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"Third\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(412)
                .body("errors.pointer", contains("/name"));
        change(id, "{\"kind\": \"static\", \"filter\": null}").then().statusCode(400);
    }

    @Test
    void aRemovedSegmentIsGoneAndAnnounced() {
        customer(source);
        var id = created("source==" + source);
        caller().header("If-Match", "\"2\"").delete(PATH + "/" + id).then().statusCode(204);

        caller().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("segment-not-found"));
        OutboxAssert.lastEvent(SegmentRemoved.TYPE, UUID.fromString(id))
                .matchesSample()
                .has("/version", 3);
        assertTrue(rows("select 1 from segment_member where segment_id = '" + id + "'")
                .isEmpty());
    }

    @Test
    void aRemovedCustomerLeaves() {
        var stays = customer(source);
        var goes = customer(source);
        var id = created("source==" + source);
        remove(goes);

        assertEquals(List.of(stays), members(id));
        assertTrue(rows("select 1 from segment_member where customer_id = '" + goes + "'")
                .isEmpty());
        eventually("the count follows", () -> read(PATH + "/" + id).getInt("count"), count -> count == 1);
        // the new segment is perhaps counted again before; what that tells has nobody who left
        eventually(
                "it is told",
                () -> rows("select payload ->> 'left' from outbox where aggregateid = '" + id + "' order by seq"),
                told -> told.contains("[\"" + goes + "\"]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 45, 3650})
    void windowsMoveOnWithTime(int days) {
        var members = created("source==" + source + ";purchases.count" + days + "d==1");
        var spenders = created("source==" + source + ";purchases.net" + days + "d=ge=10");
        var others = created("source==" + source + ";purchases.count" + days + "d==0");
        var customer = customer(source);
        bought(
                customer,
                clock.instant().minus(Duration.ofDays(days)).plusSeconds(7_200).toString(),
                "10.00");
        eventuallyMembers(members, customer);
        eventuallyMembers(spenders, customer);
        eventuallyMembers(others);

        hourPasses(customer);
        assertEquals(List.of(customer), members(members));
        assertEquals(List.of(customer), members(spenders));
        assertEquals(List.of(), members(others));

        hourPasses(customer);
        assertEquals(List.of(), members(members));
        assertEquals(List.of(), members(spenders));
        assertEquals(List.of(customer), members(others));
    }

    @Test
    void whatNobodyWasToldIsFoundLater() {
        var stays = customer(source);
        var goes = customer(source);
        var id = created("source==" + source);
        update("delete from segment_member where customer_id = '" + stays + "'");
        update("update customer set source = 'other' where id = '" + goes + "'");

        upkeep.refresh(UUID.fromString(id));

        assertEquals(List.of(stays), members(id));
        assertEquals(1, read(PATH + "/" + id).getInt("count"));
    }

    @Test
    void hundredThousandMembersAreOneAffairOfSeconds() {
        crowd(100_000);
        update("analyze customer");
        var begin = System.nanoTime();
        var id = created("source==" + source);
        var took = Duration.ofNanos(System.nanoTime() - begin);

        var segment = read(PATH + "/" + id);
        assertEquals(100_000, segment.getInt("count"));
        assertEquals(201, segment.getInt("version"));
        assertEquals(
                List.of("100000"),
                rows("select sum(jsonb_array_length(payload -> 'entered')) from outbox where aggregateid = '" + id
                        + "'"));
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took::toString);
        update("delete from customer where source = '" + source + "'");
        upkeep.refresh(UUID.fromString(id));
        assertEquals(0, read(PATH + "/" + id).getInt("count"));
    }

    @Test
    void whatIsToldInPartsSaysWhetherMoreFollow() {
        crowd(1_001);
        var id = created("source==" + source);
        assertEquals(List.of("0 0 true", "500 0 true", "500 0 true", "1 0 false"), told(id));

        var key = UUID.fromString(id);
        var before = new UUID(key.getMostSignificantBits(), key.getLeastSignificantBits() - 1);
        assertEquals(
                List.of("1 500 true", "2 500 true", "3 1 false"),
                states.after(before, key, 100).stream()
                        .map(SegmentRestated.class::cast)
                        .map(part -> part.part() + " " + part.members().size() + " " + part.more())
                        .toList());

        change(id, "{\"filter\": \"source==" + source + ";language==fr\"}")
                .then()
                .statusCode(200);
        assertEquals(List.of("0 0 true", "0 500 true", "0 500 true", "0 1 false"), told(id).subList(4, 8));
        update("delete from customer where source = '" + source + "'");
    }

    @Test
    void whoComesWhileASegmentIsMadeIsAMemberToo() throws SQLException {
        var first = customer(source);
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table segment_member in share mode");
            var making = CompletableFuture.supplyAsync(() -> created("source==" + source));
            eventually(
                    "it has looked at the customers",
                    () -> rows("select pid::text from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like 'insert into segment_member%'"),
                    waiting -> !waiting.isEmpty());
            var second = customer(source);
            // somebody looks at the new customer while the segment cannot be seen yet
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            connection.rollback();

            eventuallyMembers(making.join(), first, second);
        }
    }

    @Test
    void whoeverChangesAtTheSameTimeIsInTheEndWhereTheFilterSays() {
        var id = created("source==" + source + ";language==de");
        var customers = IntStream.range(0, 8).mapToObj(i -> customer(source)).toList();
        var writers = customers.stream()
                .map(customer -> CompletableFuture.runAsync(() -> {
                    for (var i = 0; i < 10; i++) {
                        patch(
                                customer,
                                "{\"language\": \"" + (i % 2 == 0 ? "fr" : "de") + "\", \"owner\": \"o" + i + "\"}");
                        upkeep.refresh(UUID.fromString(id));
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
        patch(customers.get(0), "{\"language\": \"fr\"}");

        eventuallyMembers(id, customers.subList(1, 8).toArray(String[]::new));
        assertEquals(
                rows("select count(*)::text from segment_member where segment_id = '" + id + "'"),
                List.of(read(PATH + "/" + id).getString("count")));
        assertEquals(
                rows("select version::text from segment where id = '" + id + "'"),
                rows("select count(*)::text from outbox where aggregateid = '" + id + "'"));
    }

    @Test
    void aStaticSegmentHasTheMembersThatArePutIn() {
        var first = customer(source);
        var second = customer(source);
        String id = caller().body("{\"name\": \"By hand\", \"kind\": \"static\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("count", equalTo(0))
                .extract()
                .path("id");

        put(
                        id,
                        "{\"customerId\": \"" + first + "\"}, {\"customerId\": \"" + second + "\"}, {\"customerId\": \""
                                + UUID.randomUUID() + "\"}, {}")
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 200, 404, 400));
        put(id, "{\"customerId\": \"" + first + "\", \"member\": false}").then().statusCode(207);

        assertEquals(List.of(second), members(id));
        assertEquals(1, read(PATH + "/" + id).getInt("count"));
        var live = created("source==" + source);
        put(live, "{\"customerId\": \"" + first + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("segment-is-live"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"filter": "source==x"}                                                   | /name
            {"name": "A"}                                                             | /filter
            {"name": "A", "kind": "static", "filter": "source==x"}                    | /filter
            {"name": "A", "filter": "shoeSize==38"}                                   | /filter
            {"name": "A", "filter": "source=="}                                       | /filter
            {"name": "A", "filter": "purchases.count==many"}                          | /filter
            {"name": "A", "filter": "purchases.count0d=ge=1"}                         | /filter
            {"name": "A", "filter": "purchases.count045d=ge=1"}                       | /filter
            {"name": "A", "filter": "purchases.count3651d=ge=1"}                      | /filter
            {"name": "A", "filter": "purchases.count45days=ge=1"}                     | /filter
            {"name": "A", "filter": "source==purchases.count45d;purchases.gross45d==1"} | /filter
            {"name": "A", "filter": "purchases.net45d=gt=5"}                          | /currency
            {"name": "A", "filter": "purchases.net=gt=5"}                             | /currency
            {"name": "A", "filter": "source==x,(source==y;purchases.net=null=false)"} | /currency
            {"name": "A", "filter": "purchases.net=gt=5", "currency": "XXX"}          | /currency
            {"name": "A", "filter": "purchases.net=gt=5", "currency": "XAU"}          | /currency
            {"name": "A", "filter": "purchases.net=gt=5", "currency": "ABC"}          | /currency
            {"name": "A", "filter": "purchases.net=gt=5", "currency": "pounds"}       | /currency
            {"name": "A", "filter": "source==x", "owner": "me"}                       | /owner
            """)
    void whatIsWrongIsNamed(String segment, String pointer) {
        caller().body(segment).post(PATH).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void onlyAnAmountNeedsACurrency() {
        caller().body("{\"name\": \"A\", \"filter\": \"source=='" + source
                        + " purchases.net XXX';purchases.count=ge=0\"}")
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void segmentsAreListed() {
        var name = "N-" + UUID.randomUUID();
        var ids = List.of(named(name + "-b"), named(name + "-a"), named(name + "-c"));

        caller().get(PATH + "?sort=name&filter=name==" + name + "*")
                .then()
                .body("items.id", contains(ids.get(1), ids.get(0), ids.get(2)));
        caller().get(PATH + "?limit=2&filter=kind==live;name==" + name + "*")
                .then()
                .body("items", hasSize(2));
        caller().get(PATH + "?sort=count").then().statusCode(400);
    }

    @Test
    void membersAreListedAsCustomersAre() {
        var german = customer(source);
        var french = customer(source);
        patch(french, "{\"language\": \"fr\"}");
        var id = created("source==" + source);

        caller().get(PATH + "/" + id + "/members?filter=language==fr&total=exact")
                .then()
                .body("items.customerId", contains(french))
                .body("total.value", equalTo(1));
        caller().get(PATH + "/" + id + "/members?fields=customerId")
                .then()
                .body("items.customerId", containsInAnyOrder(german, french))
                .body("items[0].size()", equalTo(1));
        caller().get(PATH + "/" + UUID.randomUUID() + "/members").then().statusCode(404);
    }

    @Test
    void itIsSaidWhySomebodyIsAMember() {
        var id = created("source==" + source + ";(language==fr,purchases.count=ge=1);tags==vip");
        var customer = customer(source);
        bought(customer, "2010-12-01T08:26:00Z", "1.00");
        eventuallyStage(customer, "churned");

        var path = PATH + "/" + id + "/members/" + customer + "/explain";
        caller().get(path)
                .then()
                .statusCode(200)
                .body("member", equalTo(false))
                .body("filter.holds", equalTo(false))
                .body("filter.operator", equalTo("and"))
                .body("filter.parts.holds", contains(true, true, false))
                .body("filter.parts[0].seen", equalTo(source))
                .body("filter.parts[1].operator", equalTo("or"))
                .body("filter.parts[1].parts.holds", contains(false, true))
                .body("filter.parts[1].parts.seen", contains("de", 1))
                .body("filter.parts[2].comparison", equalTo("tags=='vip'"))
                .body("filter.parts[2].seen", empty());
        patch(customer, "{\"tags\": [\"vip\"]}");
        eventuallyMembers(id, customer);
        caller().get(path).then().body("member", equalTo(true)).body("filter.parts[2].seen", contains("vip"));
        caller().get(PATH + "/" + id + "/members/" + UUID.randomUUID() + "/explain")
                .then()
                .statusCode(404);
    }

    @Test
    void itIsSaidHowMuchWasBoughtInAWindow() {
        var id = created("source==" + source + ";purchases.count45d==1;purchases.net45d=lt=10");
        var customer = customer(source);
        bought(customer, ago(50), "20.00");
        bought(customer, ago(40), "10.00");
        eventuallyStage(customer, "active");
        eventually(
                "both are there",
                () -> rows("select purchases::text from purchase_total where customer_id = '" + customer + "'"),
                List.of("2")::equals);

        caller().get(PATH + "/" + id + "/members/" + customer + "/explain")
                .then()
                .body("filter.parts.holds", contains(true, true, false))
                .body("filter.parts[1].seen", equalTo(1))
                .body("filter.parts[2].seen", equalTo(10.0f));
    }

    @Test
    void aSegmentOfACurrencyThatIsRefusedSinceStillFollowsItsCustomers() {
        var id = created("source==" + source + ",(source==" + source + "-gold;purchases.net=gt=5)");
        update("update segment set currency = 'XAU' where id = '" + id + "'");
        var member = customer(source);
        var other = customer(source + "-gold");
        bought(other, ago(10), "10.00");

        eventuallyMembers(id, member);
        caller().get(PATH + "/" + id + "/members/" + other + "/explain")
                .then()
                .statusCode(200)
                .body("filter.holds", equalTo(false));
    }

    @Test
    void segmentsHaveScopesOfTheirOwn() {
        var token = TestTokens.withScopes("customers:read", "customers:write", "segments:read");
        given().auth().oauth2(token).get(PATH).then().statusCode(200);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"name\": \"A\", \"filter\": \"source==x\"}")
                .post(PATH)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.withScopes("customers:read"))
                .get(PATH)
                .then()
                .statusCode(403);
    }

    /** Who bought three times; the same for all who ask, for nobody changes anything of it. */
    private Shopper shopper() {
        if (known == null) {
            var id = customer(source);
            bought(id, ago(10), "10.00");
            bought(id, ago(60), "20.00");
            bought(id, "2010-12-01T08:26:00Z", "30.00");
            eventually(
                    "all is there",
                    () -> rows("select net::text from purchase_total where customer_id = '" + id + "'"),
                    List.of("60.00")::equals);
            eventuallyStage(id, "active");
            known = new Shopper(id, source);
        }
        return known;
    }

    private static String created(String filter) {
        return caller().body("{\"name\": \"Test\", \"filter\": \"" + filter + "\", \"currency\": \"GBP\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** So many customers of this source. */
    private void crowd(int size) {
        update(
                "insert into customer (id, version, kind, display_name, display_name_given, emails, phones, addresses, tags,"
                        + " attributes, external_ids, source, created_at, updated_at, email_addresses, phone_numbers, search_words)"
                        + " select gen_random_uuid(), 1, 'person', 'Name', true, '[]', '[]', '[]', '{}', '{}', '{}', '"
                        + source
                        + "', now(), now(), '{}', '{}', '{}' from generate_series(1, " + size + ")");
    }

    /** Of each event of a segment how many entered and left, and whether more follow. */
    private static List<String> told(String id) {
        return rows(
                "select jsonb_array_length(payload -> 'entered') || ' ' || jsonb_array_length(payload -> 'left') || ' '"
                        + " || (payload ->> 'more') from outbox where aggregateid = '" + id + "' order by seq");
    }

    private String named(String name) {
        return caller().body("{\"name\": \"" + name + "\", \"filter\": \"source==" + source + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response change(String id, String patch) {
        return caller().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(PATH + "/" + id);
    }

    private static Response put(String id, String rows) {
        return caller().body("{\"items\": [" + rows + "]}").post(PATH + "/" + id + "/members:batch");
    }

    private static Response preview(String filter, String currency) {
        return caller().body("{\"filter\": \"" + filter + "\", \"currency\": \"" + currency + "\"}")
                .post(PATH + ":preview");
    }

    private static void patch(String customer, String patch) {
        caller().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200);
    }

    private static List<String> members(String id) {
        return read(PATH + "/" + id + "/members?sort=createdAt").getList("items.customerId");
    }

    private static void eventuallyMembers(String id, String... customers) {
        eventually("the members", () -> members(id), List.of(customers)::equals);
    }

    /** What a customer bought is an hour longer ago, and it is time to look at all segments. */
    private void hourPasses(String customer) {
        update("update customer_purchase set at = at - interval '61 minutes' where customer_id = '" + customer + "'");
        update("update segment set refreshed_at = now() - interval '1 hour'");
        chore.run();
    }

    private static List<String> types(String id) {
        return OutboxAssert.typesOf(UUID.fromString(id));
    }

    private String ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).toString();
    }
}
