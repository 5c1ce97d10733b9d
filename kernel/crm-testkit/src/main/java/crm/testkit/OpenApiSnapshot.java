package crm.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed contract of a service, {@code api/openapi.yaml} in its module. */
public final class OpenApiSnapshot {
    private static final Path FILE = Path.of("api", "openapi.yaml");

    private OpenApiSnapshot() {}

    /**
     * Fails unless the running service serves exactly the committed contract. With {@code -Dcontract.update=true} the served
     * one is written to the file instead, to be reviewed and committed with the change that made it.
     */
    public static void isServed() {
        compare(served(), FILE, Boolean.getBoolean("contract.update"));
    }

    static void compare(String served, Path file, boolean update) {
        try {
            if (update) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, served);
            } else if (!Files.exists(file) || !served.equals(Files.readString(file))) {
                throw new AssertionError(file
                        + " is not what the service serves; after a wanted change: mvn verify -Dcontract.update=true");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String served() {
        return RestAssured.given()
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
