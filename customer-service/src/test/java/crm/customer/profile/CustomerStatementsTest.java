package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private void assertStatements(long expected) {
        assertEquals(expected, sessions.getStatistics().getPrepareStatementCount());
    }
}
