package crm.devstack.supervisor;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Ports;
import crm.devstack.process.PidFiles;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process that {@code ./crm up} leaves behind. Arguments: the system's folder and the port offset. It tells its progress
 * on standard output and hears on standard input whether the system is still wanted.
 */
public final class SupervisorMain {
    private static final Logger LOG = Logger.getLogger(SupervisorMain.class.getName());

    private SupervisorMain() {}

    /** Ends with 0 after {@code down}, with 1 when the system could not be started. */
    public static void main(String[] arguments) throws InterruptedException {
        var home = new Home(Path.of(arguments[0]));
        var ports = new Ports(Integer.parseInt(arguments[1]));
        System.exit(run(home, ports, new Wire(System.out)) ? 0 : 1);
    }

    private static boolean run(Home home, Ports ports, Wire launcher) throws InterruptedException {
        var pids = new PidFiles(home);
        try (var state = RunState.take(home, ports);
                var supervisor = new Supervisor(new PartStarter(home, ports, Checkout.current(), pids)::start, pids)) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close));
            var starting = Starting.listen(System.in, () -> supervisor.interruptStart("The start was interrupted"));
            supervisor.startAll(launcher);
            var control = ControlServer.open(supervisor, home);
            launcher.done();
            if (starting.isKept()) {
                LOG.log(Level.INFO, "The system in {0} is up", state);
                control.awaitDown();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The start failed", e);
            launcher.failed(e);
            return false;
        }
    }
}
