package crm.sales;

import crm.testkit.OperableService;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The service has migrated its database, runs and can be operated. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OperationTest {

    @Test
    void isHealthy() {
        OperableService.isHealthy();
    }

    @Test
    void tellsItsMetrics() {
        OperableService.tellsItsMetrics();
    }

    @Test
    void tellsItsFailedJobs() {
        OperableService.tellsItsFailedJobs();
    }

    @Test
    void answersWithProblems() {
        OperableService.answersWithProblems();
    }
}
