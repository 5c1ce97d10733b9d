package crm.devstack.stack;

import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.Listener;
import crm.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Files;

/** What would let the start fail minutes later, or be missed later, is said at once. */
record Preflight(Home home, Ports ports) {
    private static final long MIB = 1024 * 1024;
    private static final long FIRST_START_MIB = 1024;
    private static final long LATER_START_MIB = 256;

    /**
     * @param progress hears of what the system can do without
     * @throws StackFailed with the first obstacle
     */
    void check(Progress progress) {
        boolean first = !Files.exists(home.data(Part.POSTGRESQL));
        home.prepare();
        requireSpace(first ? FIRST_START_MIB : LATER_START_MIB);
        for (var part : Part.values()) {
            ports.all(part).forEach(port -> requireFree(part, port));
        }
        if (!Fonts.areThere()) {
            progress.say(
                    "This machine has no fonts: charts are refused (503), also those of ./crm demo, until some are installed,"
                            + " such as fontconfig and fonts-dejavu-core");
        }
    }

    private void requireSpace(long needed) {
        try {
            long free = Files.getFileStore(home.folder()).getUsableSpace() / MIB;
            if (free < needed) {
                throw new StackFailed("The disk is full: %s has %d MiB left, the system needs %d MiB"
                        .formatted(home.folder(), free, needed));
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot read " + home.folder() + ": " + Home.reason(e), e);
        }
    }

    private static void requireFree(Part part, int port) {
        if (!FreePorts.isFree(port)) {
            throw new StackFailed("Port %d (%s) is taken by %s; --offset N moves all ports"
                    .formatted(
                            port,
                            part.label(),
                            Listener.on(port).map(Preflight::name).orElse("another user's process")));
        }
    }

    private static String name(ProcessHandle process) {
        return "process " + process.pid()
                + process.info().command().map(command -> " (" + command + ")").orElse("");
    }
}
