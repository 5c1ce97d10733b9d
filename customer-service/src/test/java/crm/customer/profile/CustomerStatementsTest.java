package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call costs the database in statements on customers; each round trip is paid by every caller. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CustomerStatementsTest {

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void countStatements() {
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @Test
    void creatingIsOneInsert() {
        sessions.getStatistics().clear();
        CustomerApi.created(CustomerFixture.named("Cheap"));
        assertStatements(1);
    }

    @Test
    void readingIsOneSelect() {
        var id = CustomerApi.id(CustomerFixture.createdComplete());
        sessions.getStatistics().clear();
        CustomerApi.get(id).then().statusCode(200);
        assertStatements(1);
    }

    @Test
    void changingIsOneSelectAndOneUpdate() {
        var customer = CustomerFixture.createdComplete();
        sessions.getStatistics().clear();
        CustomerApi.patched(customer, "{\"owner\": \"bo\"}");
        assertStatements(2);
        sessions.getStatistics().clear();
        CustomerApi.patch(CustomerApi.id(customer), 2, "{\"owner\": \"bo\"}")
                .then()
                .statusCode(200);
        assertStatements(1);
    }

    @Test
    void aPageIsOneSelect() {
        CustomerFixture.createdComplete();
        sessions.getStatistics().clear();
        CustomerApi.list("source==web-shop").then().statusCode(200);
        assertStatements(1);
    }

    /** By an index in the list's order, PostgreSQL would go through all customers for the one that has an address. */
    @ParameterizedTest
    @CsvSource({
        "email==a@example.com,true",
        "'phone=in=(+4930123,+4930124)',true",
        "country==DE;email==a@example.com,true",
        "'email==a@example.com,phone==+4930123',true",
        "'email==a@example.com,country==DE',false",
        "email!=a@example.com,false",
        "country==DE,false"
    })
    void whomFewAreLikeIsFoundBeforeItIsSorted(String filter, boolean isFoundFirst) {
        sessions.getStatistics().clear();
        CustomerApi.list(filter).then().statusCode(200);
        var orders = Arrays.stream(sessions.getStatistics().getQueries())
                .map(hql -> hql.substring(hql.indexOf("order by")))
                .toList();
        var order = isFoundFirst ? "coalesce(c.createdAt, c.createdAt) desc" : "c.createdAt desc";
        assertEquals(1, orders.size());
        assertTrue(orders.get(0).startsWith("order by " + order), orders::toString);
    }

    private void assertStatements(long expected) {
        assertEquals(expected, sessions.getStatistics().getPrepareStatementCount());
    }
}
