package crm.platform.health;

import static crm.platform.note.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.platform.note.DatabaseCut;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ReadinessTest {

    @Inject
    DataSource database;

    @Test
    void isReadyWhenEveryDependencyIsThere() {
        eventually("ready", () -> get("/q/health/ready").statusCode() == 200);
        get("/q/health/ready")
                .then()
                .body("checks.name", hasItems("postgresql", "kafka", "identity"))
                .body("checks.status.unique()", containsInAnyOrder("UP"));
    }

    @Test
    void namesTheDatabaseWhenItIsMissing() {
        var cut = new DatabaseCut();
        try {
            get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.findAll { it.status == 'DOWN' }.name", containsInAnyOrder("postgresql"));
            get("/q/health/live").then().statusCode(200);
        } finally {
            cut.close();
        }
        eventually("ready again", () -> get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void isReadyWhileAllConnectionsAreInUse() throws SQLException {
        eventually("ready", () -> get("/q/health/ready").statusCode() == 200);
        var taken = new ArrayList<Connection>();
        try {
            assertThrows(SQLException.class, () -> {
                while (true) {
                    taken.add(database.getConnection());
                }
            });
            get("/q/health/ready").then().statusCode(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void isNotReadyBeforeADependencyWasReachedOnceAndStaysReadyAfterwards() {
        var isThere = new AtomicBoolean();
        var dependency = new ReachedOnce("kafka", isThere::get);

        assertEquals("DOWN", dependency.check().getStatus().name());
        isThere.set(true);
        assertEquals("UP", dependency.check().getStatus().name());
        isThere.set(false);
        assertEquals("UP", dependency.check().getStatus().name());
        assertEquals("unreachable", dependency.check().getData().orElseThrow().get("now"));
    }
}
