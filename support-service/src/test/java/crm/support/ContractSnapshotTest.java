package crm.support;

import crm.testkit.OpenApiSnapshot;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class ContractSnapshotTest {

    @Test
    void theCommittedContractIsTheServedOne() {
        OpenApiSnapshot.isServed();
    }
}
