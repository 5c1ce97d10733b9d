package crm.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562). They grow with time, so that new rows go to the end of an index. */
public final class Ids {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** Where identifiers made from this moment on begin: those made before are smaller. */
    public static UUID firstAt(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }

    /** The next identifier; greater than every one made earlier by this process. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
