package crm.platform.bulk;

import static crm.platform.specimen.Calls.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import crm.platform.specimen.Calls;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class BulkTest {

    @Test
    void eachRowHasAResultOfItsOwn() {
        var name = Calls.uniqueName();
        json("{\"items\": [{\"name\": \"" + name + "\"}, {\"name\": \"x\", \"tags\": [1]}, {\"nam\": 1}, 7]}")
                .post("/v1/specimens:batch")
                .then()
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3))
                .body("items.status", contains(201, 400, 400, 400))
                .body("items[0].id", notNullValue())
                .body("items[0].problem", nullValue())
                .body("items[1].problem.errors[0].pointer", equalTo("/items/1/tags/0"))
                .body("items[2].problem.errors[0].pointer", equalTo("/items/2/nam"))
                .body("items[3].problem.errors[0].pointer", equalTo("/items/3"));
    }

    @Test
    void thereAreFromOneToAThousandRows() {
        var many = "{\"items\": [" + "1,".repeat(1_000) + "1]}";
        json(many)
                .post("/v1/specimens:batch")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items"))
                .body("errors[0].code", equalTo("wrong-length"));
        json("{\"items\": []}").post("/v1/specimens:batch").then().statusCode(400);
        json("{}").post("/v1/specimens:batch").then().statusCode(400).body("errors[0].code", equalTo("required"));
    }
}
