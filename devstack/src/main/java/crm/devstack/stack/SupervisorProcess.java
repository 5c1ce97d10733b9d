package crm.devstack.stack;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Ports;
import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.StackMark;
import crm.devstack.process.Termination;
import crm.devstack.supervisor.Starting;
import crm.devstack.supervisor.SupervisorMain;
import crm.devstack.supervisor.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A supervisor as its launcher sees it. In a session of its own, so that Ctrl-C in the terminal reaches the launcher only;
 * the pipe between them tells the supervisor when the launcher is gone.
 */
final class SupervisorProcess implements AutoCloseable {
    private static final Duration CLEAN_UP = Duration.ofSeconds(90);

    private final Process process;

    private SupervisorProcess(Process process) {
        this.process = process;
    }

    static SupervisorProcess launch(Checkout checkout, Home home, Ports ports) {
        var builder = new ProcessBuilder(command(checkout, home, ports))
                .directory(checkout.folder().toFile())
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(home.log("supervisor").toFile()));
        builder.environment().put(StackMark.VARIABLE, home.folder().toString());
        try {
            return new SupervisorProcess(builder.start());
        } catch (IOException e) {
            throw new StackFailed("Cannot start the supervisor: " + e.getMessage(), e);
        }
    }

    /**
     * Returns when the system is ready.
     *
     * @throws StackFailed with the reason why it never will be
     */
    void awaitReady(Progress progress) {
        Wire.read(process.inputReader(StandardCharsets.UTF_8).lines().iterator(), progress);
    }

    /** Lets the system stay when this process has ended. */
    void keep() {
        try (var pipe = process.outputWriter(StandardCharsets.UTF_8)) {
            pipe.write(Starting.KEEP + "\n");
        } catch (IOException e) {
            throw new StackFailed("The supervisor is gone: " + e.getMessage(), e);
        }
    }

    /** Ends the system unless it was kept, and returns when nothing is left of it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is broken: the supervisor has ended before us.
        }
        if (!Termination.await(process.toHandle(), CLEAN_UP)) {
            Termination.kill(process.toHandle());
        }
    }

    private static List<String> command(Checkout checkout, Home home, Ports ports) {
        return List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcrm.root=" + checkout.folder(),
                "-cp",
                RuntimeJars.keep(home),
                SupervisorMain.class.getName(),
                home.folder().toString(),
                Integer.toString(ports.offset()));
    }
}
