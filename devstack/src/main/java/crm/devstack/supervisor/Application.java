package crm.devstack.supervisor;

import crm.devstack.health.SystemStatus;
import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.Termination;
import crm.servers.RunningServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of our applications in a process of its own. */
final class Application implements RunningServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(8);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    /** Each answer costs a cold application time that it, and the others, need to start. */
    private static final long PAUSE_MILLIS = 1_000;

    private final Part part;
    private final Ports ports;
    private final Home home;
    private final Process process;

    private Application(Part part, Ports ports, Home home, Process process) {
        this.part = part;
        this.ports = ports;
        this.home = home;
        this.process = process;
    }

    /** Starts the process; it is of use when {@link #awaitReady} has returned. */
    static Application launch(Part part, Ports ports, Home home, Checkout checkout) {
        var builder = new ProcessBuilder(command(part, checkout))
                .directory(checkout.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(part).toFile()));
        builder.environment().putAll(ApplicationSettings.of(part, ports));
        try {
            return new Application(part, ports, home, builder.start());
        } catch (IOException e) {
            throw new StackFailed("Cannot start " + part.label() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns when the application says that it is ready.
     *
     * @throws StackFailed when it ends instead, takes too long, or the caller is interrupted; the process is gone then
     */
    void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        var health = SystemStatus.health(part, ports);
        while (!health.ok()) {
            if (!process.isAlive()) {
                throw failed("ended while starting");
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw failed("is not ready after " + START_LIMIT.toMinutes() + " minutes: " + health.text());
            }
            pause();
            health = SystemStatus.health(part, ports);
        }
    }

    @Override
    public String name() {
        return part.label();
    }

    @Override
    public int port() {
        return ports.of(part);
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public Path log() {
        return home.log(part);
    }

    @Override
    public void stop() {
        Termination.end(List.of(process()), "TERM", STOP_LIMIT);
    }

    @Override
    public void kill() {
        Termination.kill(process());
    }

    private void pause() {
        try {
            process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackFailed("The start of " + part.label() + " was interrupted", e);
        }
    }

    private StackFailed failed(String what) {
        return new StackFailed(part.label() + " " + what + LogHint.of(log()) + " (see " + log() + ")");
    }

    private static List<String> command(Part part, Checkout checkout) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ApplicationSettings.jvm(part));
        command.addAll(List.of("-jar", checkout.runnable(part).toString()));
        return command;
    }
}
