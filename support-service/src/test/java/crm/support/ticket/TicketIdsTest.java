package crm.support.ticket;

import static crm.support.SupportApi.eventually;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.patch;
import static crm.support.SupportApi.patched;
import static crm.support.SupportApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.support.Stored;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which ticket an id in another system belongs to when several want it at once. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class TicketIdsTest {

    private final String one = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @Test
    void ticketsThatWantEachOthersIdsAreBothRefusedAndBlockNobody() throws SQLException {
        var first = opened(one);
        var second = opened(other);
        CompletableFuture<Response> swapped;
        CompletableFuture<Response> back;
        try (var gate = TestDatabase.connect()) {
            gate.setAutoCommit(false);
            claim(gate, "gate-" + one);
            claim(gate, "gate-" + other);
            swapped = given(first, other, "gate-" + one);
            back = given(second, one, "gate-" + other);
            eventually(
                    () -> Stored.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%insert into ticket_external_id%'"),
                    waiting -> waiting.size() == 2);
            gate.rollback();
        }

        for (var answer : List.of(swapped.join(), back.join())) {
            answer.then().statusCode(409).body("code", equalTo("external-id-taken"));
        }
        assertEquals(one, TicketApi.read(first).getString("externalIds.erp"));
    }

    @Test
    void anIdThatIsGivenBackWhileItIsClaimedIsFree() {
        // As if somebody held it when it is claimed, and not any more when the holder is asked for.
        Stored.execute("create sequence given_back");
        Stored.execute("create function given_back() returns trigger language plpgsql as 'begin"
                + " if new.external_id = ''" + one + "'' and nextval(''given_back'') = 1 then return null; end if;"
                + " return new; end'");
        Stored.execute("create trigger given_back before insert on ticket_external_id for each row"
                + " execute function given_back()");
        try {
            opened(one);
            assertEquals(List.of("2"), Stored.rows("select last_value from given_back"));
        } finally {
            Stored.execute("drop trigger given_back on ticket_external_id");
            Stored.execute("drop function given_back()");
            Stored.execute("drop sequence given_back");
        }
    }

    @Test
    void anIdIsComparedInItsNormalForm() {
        var holder = TicketApi.opened(", \"externalIds\": {\"erp\": \"  Caf\\u00e9 " + one + "\\u00a0\"}");
        assertEquals("Caf\u00e9 " + one, holder.getString("externalIds.erp"));

        post(TicketApi.PATH, "{\"subject\": \"A\", \"externalIds\": {\"erp\": \"Cafe\\u0301 " + one + "\"}}")
                .then()
                .statusCode(409)
                .body("holder", equalTo(holder.getString("id")));
        patched(
                TicketApi.PATH + "/" + holder.getString("id"),
                "{\"externalIds\": {\"erp\": \" Caf\\u00e9 " + one + "\"}}");
        get(TicketApi.PATH + "/" + holder.getString("id")).body("version", equalTo(1));
    }

    @Test
    void whatCannotBeAnIdIsRefusedWithItsPlace() {
        post(
                        TicketApi.PATH,
                        "{\"subject\": \"A\", \"externalIds\": {\"A/b\": \"1\", \"erp\": \"a\\tb\"},"
                                + " \"customer\": {\"name\": \"Mei\"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/externalIds/A~1b", "/externalIds/erp")))
                .body("errors.code", equalTo(List.of("system-invalid", "forbidden-character")));
        post(
                        TicketApi.PATH,
                        "{\"subject\": \"A\", \"customer\": {\"externalId\": {\"system\": \"shop\", \"id\": \"a\\tb\"}}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/customer/externalId/id"));
    }

    @Test
    void aCustomersIdIsKeptInItsNormalForm() {
        var ticket = TicketApi.opened(
                ", \"customer\": {\"externalId\": {\"system\": \"shop\", \"id\": \"\\u00a0Cafe\\u0301 \"}}");

        assertEquals("Caf\u00e9", ticket.getString("customer.externalId.id"));
    }

    private static String opened(String id) {
        return TicketApi.opened(", \"externalIds\": {\"erp\": \"" + id + "\"}").getString("id");
    }

    /** The id in the system that is the first in order makes it wait before it has touched another. */
    private static CompletableFuture<Response> given(String ticket, String id, String gate) {
        return CompletableFuture.supplyAsync(() -> patch(
                TicketApi.PATH + "/" + ticket,
                "*",
                "{\"externalIds\": {\"a-gate\": \"" + gate + "\", \"erp\": \"" + id + "\"}}"));
    }

    private static void claim(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into ticket_external_id (system, external_id, ticket_id) values ('a-gate', ?, ?)")) {
            statement.setString(1, id);
            statement.setObject(2, UUID.randomUUID());
            statement.executeUpdate();
        }
    }
}
