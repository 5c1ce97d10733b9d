package crm.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class SearchIndexUpkeepTest {

    private static final int LOOKS = 200;

    @Inject
    MeterRegistry registry;

    @Inject
    AgroalDataSource database;

    @Test
    void whatWasWrittenIsSoonInTheTreeOfTheIndex() throws SQLException, InterruptedException {
        var before = tidied();
        CustomerApi.created(CustomerFixture.named("Indexed"));
        for (var looks = 0; tidied() <= before && looks < LOOKS; looks++) {
            Thread.sleep(100);
        }
        assertTrue(tidied() > before, "nothing was tidied");
        assertEquals(0, pagesLeft());
    }

    private double tidied() {
        return registry.get("crm.search.index.pages.tidied").counter().count();
    }

    private long pagesLeft() throws SQLException {
        try (var connection = database.getConnection();
                var pages = connection
                        .createStatement()
                        .executeQuery("select gin_clean_pending_list('customer_search_words'::regclass)")) {
            pages.next();
            return pages.getLong(1);
        }
    }
}
