package crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiSnapshotTest {
    @TempDir
    Path folder;

    @Test
    void aContractThatWasNotCommittedFails() throws IOException {
        var file = folder.resolve("api").resolve("openapi.yaml");
        assertThrows(AssertionError.class, () -> OpenApiSnapshot.compare("openapi: 3.1.0\n", file, false));

        OpenApiSnapshot.compare("openapi: 3.1.0\n", file, true);

        assertEquals("openapi: 3.1.0\n", Files.readString(file));
        OpenApiSnapshot.compare("openapi: 3.1.0\n", file, false);
        assertThrows(AssertionError.class, () -> OpenApiSnapshot.compare("openapi: 3.1.1\n", file, false));
    }
}
