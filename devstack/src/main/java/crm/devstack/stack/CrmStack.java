package crm.devstack.stack;

import crm.devstack.api.Tokens;
import crm.devstack.health.SystemStatus;
import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.PidFiles;
import crm.devstack.process.Termination;
import crm.devstack.supervisor.RunState;
import java.time.Duration;
import java.util.List;

/**
 * One whole system on this machine: what {@code ./crm} commands and what the acceptance tests start. All methods return when
 * their work is done and throw {@link StackFailed} with one line otherwise.
 */
public final class CrmStack {
    private static final Duration SHUTDOWN = Duration.ofSeconds(90);

    private final Checkout checkout;
    private final Home home;
    private final PidFiles pids;

    public CrmStack(Checkout checkout, Home home) {
        this.checkout = checkout;
        this.home = home;
        this.pids = new PidFiles(home);
    }

    /**
     * Starts the system on these ports and leaves it running. If the calling process ends before, the system ends too.
     *
     * @param whenReady hears where everything is, as the last thing before the system is left alone
     */
    public void up(Ports ports, Progress progress, Runnable whenReady) {
        if (isSupervised()) {
            throw new StackFailed("The system in " + home.folder() + " is already running");
        }
        if (leftovers().exist()) {
            progress.say("Ending what an earlier system left behind");
            leftovers().end();
        }
        new Preflight(home, ports).check(progress);
        Logs.rotate(home);
        try (var start = new Start(SupervisorProcess.launch(checkout, home, ports))) {
            start.await(progress);
            whenReady.run();
            start.keep();
        }
    }

    /** Stops a part that runs, starts it, and returns when it is ready. */
    public void restart(Part part, Progress progress) {
        ControlClient.of(home).order("restart/" + part.label(), progress);
    }

    /** Stops a part gracefully; it stays down until {@link #restart}. */
    public void stop(Part part, Progress progress) {
        ControlClient.of(home).order("stop/" + part.label(), progress);
    }

    /** Ends the first process of a part as a crash would (SIGKILL). */
    public void kill(Part part) {
        Termination.kill(pids.process(part).orElseThrow(() -> new StackFailed(part.label() + " is not running")));
    }

    /** Kills the supervisor alone; the parts live on. */
    public void killSupervisor() {
        Termination.kill(
                pids.process(PidFiles.SUPERVISOR).orElseThrow(() -> new StackFailed("The supervisor is not running")));
    }

    /** Ends the system gracefully, then by force; leaves no process, also when the supervisor is dead or stuck. */
    public void down(Progress progress) {
        pids.process(PidFiles.SUPERVISOR).ifPresent(supervisor -> end(supervisor, progress));
        leftovers().end();
        RunState.forget(home);
    }

    /** {@link #down} and deletes all data and logs. */
    public void reset(Progress progress) {
        down(progress);
        home.delete();
    }

    /** How every part is. */
    public SystemStatus status() {
        return SystemStatus.of(pids, ports());
    }

    /** Whether any process of the system lives. */
    public boolean isRunning() {
        return leftovers().exist();
    }

    /** Every process of the system that lives. */
    public List<ProcessHandle> processes() {
        return leftovers().all();
    }

    /** Where the running system listens. */
    public Ports ports() {
        return RunState.ports(home).orElseThrow(CrmStack::notRunning);
    }

    /** Where a system can be called: this one, or one that was started otherwise and has the usual ports. */
    public Ports callable() {
        return RunState.ports(home).or(() -> OtherSystem.at(new Ports(0))).orElseThrow(CrmStack::notRunning);
    }

    /** An access token of a development user; each role has a user of its name. */
    public String token(String user) {
        return new Tokens(callable()).of(user);
    }

    /** Whether somebody holds the system: it is up, or is being started. */
    public boolean isSupervised() {
        return pids.process(PidFiles.SUPERVISOR).isPresent();
    }

    private static StackFailed notRunning() {
        return new StackFailed("The system is not running; start it with ./crm up");
    }

    private Leftovers leftovers() {
        return new Leftovers(home, pids);
    }

    private void end(ProcessHandle supervisor, Progress progress) {
        try {
            ControlClient.of(home).order("down", progress);
        } catch (StackFailed e) {
            progress.say(e.getMessage());
            Termination.end(List.of(supervisor), "TERM", SHUTDOWN);
        }
        if (!Termination.await(supervisor, SHUTDOWN)) {
            Termination.kill(supervisor);
        }
    }
}
