package crm.devstack.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.health.PartStatus;
import crm.devstack.layout.Part;
import crm.devstack.stack.CrmStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSystem.class)
class SystemIT {
    private static final long FOUR_GIB_IN_KIB = 4L * 1024 * 1024;

    @Test
    void everyPartIsHealthy(CrmStack stack) {
        assertAll(stack.status().parts().stream()
                .map(part -> () -> assertTrue(part.health().ok(), part.name() + ": " + part.health())));
    }

    @Test
    void everyPartIsAProcessThatWeighsSomething(CrmStack stack) {
        assertAll(stack.status().parts().stream()
                .map(part -> () -> assertTrue(isAlive(part) && part.memoryKib() > 0, part.toString())));
    }

    @Test
    void allPartsTogetherStayBelowFourGibibytes(CrmStack stack) {
        long total = stack.status().memoryKib();

        assertTrue(total < FOUR_GIB_IN_KIB, total + " KiB");
    }

    @Test
    void theGatewayTellsHowAllServicesAre(Api api) {
        api.anonymous()
                .get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(
                        "services.keySet()",
                        equalTo(Part.services().stream().map(Part::shortName).collect(toSet())))
                .body("services.values().status", everyItem(equalTo("UP")));
    }

    @Test
    void theContractIsServedAsJsonAndAsYaml(Api api) {
        api.anonymous()
                .accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"));
        api.anonymous().get("/openapi.yaml").then().statusCode(200).body(containsString("openapi: \"3.1"));
    }

    private static boolean isAlive(PartStatus part) {
        return ProcessHandle.of(part.pid()).map(ProcessHandle::isAlive).orElse(false);
    }
}
