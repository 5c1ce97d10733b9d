package crm.devstack.process;

import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers in files which processes belong to the system, for the case that nobody is left to ask. */
public final class PidFiles {
    /** The name under which the supervisor is remembered. */
    public static final String SUPERVISOR = "supervisor";

    private final Home home;

    public PidFiles(Home home) {
        this.home = home;
    }

    public void remember(String name, ProcessHandle process) {
        ProcessMark.of(process.pid()).ifPresent(mark -> write(name, mark));
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new StackFailed("Cannot delete " + file(name) + ": " + Home.reason(e), e);
        }
    }

    /** The live process of the part. */
    public Optional<ProcessHandle> process(Part part) {
        return process(part.label());
    }

    public Optional<ProcessHandle> process(String name) {
        try {
            return ProcessMark.parse(Files.readString(file(name))).flatMap(ProcessMark::process);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(String name, ProcessMark mark) {
        try {
            Files.writeString(file(name), mark + "\n");
        } catch (IOException e) {
            throw new StackFailed("Cannot write " + file(name) + ": " + Home.reason(e), e);
        }
    }

    private Path file(String name) {
        return home.run().resolve(name + ".pid");
    }
}
