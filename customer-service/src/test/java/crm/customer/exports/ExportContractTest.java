package crm.customer.exports;

import static crm.customer.exports.ExportApi.PATH;
import static crm.customer.exports.ExportApi.caller;
import static crm.customer.exports.ExportApi.ended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the contract says about exports, with the contract's own examples. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ExportContractTest {

    private JsonNode paths;

    @BeforeEach
    void readTheContract() {
        paths = ExportApi.json(caller().get("/q/openapi?format=json").asString())
                .get("paths");
    }

    @Test
    void everyExampleOfAnOrderIsDone() {
        var examples = paths.at("/~1v1~1customer-exports/post/requestBody/content/application~1json/examples");
        assertEquals(2, examples.size());
        examples.forEach(example -> {
            var accepted = ExportApi.order(example.get("value").toString())
                    .then()
                    .statusCode(202)
                    .extract();
            assertShape("/~1v1~1customer-exports/post/responses/202", ExportApi.json(accepted.asString()));
            var job = ended(PATH + "/" + accepted.path("id")).extract();
            assertShape("/~1v1~1customer-exports~1{id}/get/responses/200", ExportApi.json(job.asString()));
            caller().get(job.<String>path("links.file")).then().statusCode(200);
        });
        var page = ExportApi.json(caller().get(PATH + "?limit=1").asString());
        assertShape("/~1v1~1customer-exports/get/responses/200", page);
    }

    @Test
    void everyOperationIsDescribedWithItsScopeAndItsErrors() {
        var operations = new ArrayList<String>();
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith(PATH))
                .flatMap(path -> path.getValue().properties().stream())
                .forEach(operation -> {
                    operations.add(operation.getValue().get("operationId").textValue());
                    assertFalse(operation.getValue().path("summary").asText().isEmpty());
                    assertTrue(operation
                            .getValue()
                            .at("/security/0/oauth2/0")
                            .asText()
                            .startsWith("customer-exports:"));
                    assertTrue(operation.getValue().get("responses").has("403"));
                });
        assertEquals(
                Set.of(
                        "exportCustomers",
                        "listCustomerExports",
                        "getCustomerExport",
                        "cancelCustomerExport",
                        "downloadCustomerExport"),
                Set.copyOf(operations));
        var download = paths.at("/~1v1~1customer-exports~1{id}~1file/get/responses");
        assertTrue(download.has("409") && download.has("410"));
    }

    /** The answer has what the example has; what depends on time may be missing while there was nothing to do. */
    private void assertShape(String response, JsonNode answer) {
        var examples = paths.at(response + "/content/application~1json/examples");
        assertFalse(examples.isEmpty(), response);
        examples.forEach(example -> {
            var value = example.get("value");
            var promised = value.isTextual() ? ExportApi.json(value.textValue()) : value;
            var missing = new TreeSet<String>();
            promised.fieldNames().forEachRemaining(name -> {
                if (!answer.has(name) && !name.equals("rate")) {
                    missing.add(name);
                }
            });
            assertEquals(new TreeSet<String>(), missing);
        });
    }
}
