package crm.devstack.supervisor;

import crm.devstack.layout.Home;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.PidFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** What a running system has written down for those who come later, and the lock that makes it the only one in its folder. */
public final class RunState implements AutoCloseable {
    private final Home home;
    private final FileChannel lock;

    private RunState(Home home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** Takes the folder for this process, which is to be its supervisor. */
    static RunState take(Home home, Ports ports) {
        home.prepare();
        try {
            var channel =
                    FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StackFailed("Another start is under way in " + home.folder());
            }
            ControlAddress.forget(home);
            new PidFiles(home).remember(PidFiles.SUPERVISOR, ProcessHandle.current());
            Files.writeString(offsetFile(home), Integer.toString(ports.offset()));
            return new RunState(home, channel);
        } catch (IOException e) {
            throw new StackFailed("Cannot write to " + home.run() + ": " + Home.reason(e), e);
        }
    }

    /** The ports of the system that runs, or was not ended properly, in the folder. */
    public static Optional<Ports> ports(Home home) {
        try {
            return Optional.of(new Ports(
                    Integer.parseInt(Files.readString(offsetFile(home)).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Removes every trace; what is left of processes has to be ended before. */
    public static void forget(Home home) {
        try {
            Home.delete(home.run());
        } catch (IOException e) {
            throw new StackFailed("Cannot delete " + home.run() + ": " + Home.reason(e), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StackFailed("Cannot release " + home.run() + ": " + Home.reason(e), e);
        }
    }

    @Override
    public String toString() {
        return home.folder().toString();
    }

    private static Path offsetFile(Home home) {
        return home.run().resolve("offset");
    }
}
