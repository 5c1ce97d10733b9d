package crm.bench.session;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Ports;
import crm.devstack.layout.Progress;
import crm.devstack.layout.StackFailed;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The system in {@code CRM_HOME}: the one that runs there, or a new one, which ends with this. */
public final class SystemUnderTest implements AutoCloseable {
    private final Checkout checkout = Checkout.current();
    private final Home home;
    private final CrmStack stack;
    private final boolean ours;

    /**
     * @param name of the folder, where {@code CRM_HOME} names none
     * @param offset of the ports, where the system has to be started
     */
    public SystemUnderTest(String name, int offset, Progress progress) {
        this.home = new Home(Optional.ofNullable(System.getenv("CRM_HOME"))
                .map(Path::of)
                .orElse(checkout.folder().resolve("bench/driver/target").resolve(name)));
        this.stack = new CrmStack(checkout, home);
        this.ours = !stack.isSupervised();
        if (ours) {
            stack.up(new Ports(offset), progress, () -> {});
        }
    }

    public CrmStack stack() {
        return stack;
    }

    public Home home() {
        return home;
    }

    /** Prints a report, and keeps it under this name. */
    public void report(String name, String text) {
        var file = checkout.folder().resolve("bench/report").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StackFailed("Cannot write " + file + ": " + e, e);
        }
        System.out.println(text);
    }

    @Override
    public void close() {
        if (ours) {
            stack.down(Progress.silent());
        }
    }
}
