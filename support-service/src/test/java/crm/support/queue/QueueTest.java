package crm.support.queue;

import static crm.support.SupportApi.created;
import static crm.support.SupportApi.get;
import static crm.support.SupportApi.patch;
import static crm.support.SupportApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
class QueueTest {

    @Test
    void isCreatedReadAndChanged() {
        var key = "q-" + UUID.randomUUID();
        var queue = created(QueueApi.PATH, "{\"key\": \"" + key + "\", \"name\": \"Repairs\"}");
        var path = QueueApi.PATH + "/" + queue.getString("id");

        patch(path, "\"1\"", QueueDocs.PATCH)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Repairs and returns"))
                .body("key", equalTo(key));
        get(QueueApi.PATH + "?filter=key==" + key).statusCode(200).body("items.name", equalTo(List.of("Repairs and returns")));
    }

    @Test
    void hasAKeyOfItsOwn() {
        var key = QueueApi.created();
        post(QueueApi.PATH, "{\"key\": \"" + key + "\", \"name\": \"Again\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("queue-taken"));
        post(QueueApi.PATH, "{\"key\": \"After Sales\", \"name\": \"Again\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/key"));
    }

    @Test
    void generalIsThereFromTheBeginning() {
        get(QueueApi.PATH + "?filter=key==general").statusCode(200).body("items.key", equalTo(List.of("general")));
    }
}
