package crm.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The backup holds the relays by the lock by which they take turns. */
class RelayLockTest {
    private static final Path SCRIPT = Path.of("../../deploy/backup/stack.sh");
    private static final String SETTING = "RELAY_LOCK=";

    @Test
    void isTheOneThatTheBackupTakes() throws IOException {
        try (var lines = Files.lines(SCRIPT)) {
            var taken = lines.filter(line -> line.startsWith(SETTING)).toList();

            assertEquals(1, taken.size());
            assertEquals(OutboxTable.RELAY_LOCK, Long.parseLong(taken.get(0).substring(SETTING.length())));
        }
    }
}
