package crm.sales.orderimport;

import static crm.sales.SalesApi.caller;
import static crm.sales.SalesApi.eventually;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The imports' API as a caller uses it. */
final class OrderImportApi {

    static final String PATH = "/v1/order-imports";

    private OrderImportApi() {}

    static Response submit(String fileName, byte[] file, String mapping, boolean validateOnly) {
        return caller().contentType(ContentType.MULTIPART)
                .multiPart("file", fileName, file)
                .multiPart("mapping", mapping, "application/json")
                .post(PATH + "?validateOnly=" + validateOnly);
    }

    static Response submit(String file, String mapping) {
        return submit("orders.csv", file.getBytes(StandardCharsets.UTF_8), mapping, false);
    }

    /** Imports and waits for the end. */
    static ValidatableResponse imported(String file, String mapping) {
        return ended(submit(file, mapping));
    }

    static ValidatableResponse ended(Response submitted) {
        String id = submitted.then().statusCode(202).extract().path("id");
        eventually("the import is over", () -> !isUnderWay(id));
        return job(id);
    }

    static boolean isUnderWay(String id) {
        return List.of("queued", "running").contains(job(id).extract().<String>path("state"));
    }

    static ValidatableResponse job(String id) {
        return caller().get(PATH + "/" + id).then().statusCode(200);
    }

    static ValidatableResponse errors(ValidatableResponse job) {
        return caller().get(job.extract().<String>path("links.errors") + "?limit=200")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse summary(ValidatableResponse job) {
        return caller().get(job.extract().<String>path("links.self") + "/summary")
                .then()
                .statusCode(200);
    }
}
