package crm.customer;

import crm.testkit.OpenApiSnapshot;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The committed contract is the served one: a change of the API shows in the change that makes it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ContractSnapshotTest {

    @Test
    void theCommittedContractIsTheServedOne() {
        OpenApiSnapshot.isServed();
    }
}
