package crm.analytics;

import crm.testkit.OpenApiSnapshot;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ContractSnapshotTest {

    @Test
    void theCommittedContractIsTheServedOne() {
        OpenApiSnapshot.isServed();
    }
}
