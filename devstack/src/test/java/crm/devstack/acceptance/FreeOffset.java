package crm.devstack.acceptance;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.servers.FreePorts;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** An offset that moves all ports to free ones, below those that the operating system gives to outgoing connections. */
final class FreeOffset {
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 22_000;

    private FreeOffset() {}

    static Ports next() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(200)
                .map(Ports::new)
                .filter(FreeOffset::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(Ports ports) {
        return Arrays.stream(Part.values())
                .flatMap(part -> ports.all(part).stream())
                .allMatch(FreePorts::isFree);
    }
}
