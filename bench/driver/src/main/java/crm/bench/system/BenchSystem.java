package crm.bench.system;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.layout.Progress;
import crm.devstack.stack.CrmStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A whole system of the benchmark's own, in the folder {@code CRM_HOME}. */
public final class BenchSystem implements AutoCloseable {
    private static final String USER = "admin";
    private static final List<Part> LISTENERS =
            List.of(Part.SALES_SERVICE, Part.MARKETING_SERVICE, Part.SUPPORT_SERVICE, Part.ANALYTICS_SERVICE);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(20);

    private final CrmStack stack;
    private final Home home;
    private final Progress progress;
    private final boolean kept;
    private String token;
    private long tokenSince;

    private BenchSystem(CrmStack stack, Home home, Progress progress, boolean kept) {
        this.stack = stack;
        this.home = home;
        this.progress = progress;
        this.kept = kept;
    }

    /**
     * Starts the system, unless an earlier run has kept it.
     *
     * @param kept whether it stays when the benchmark ends
     */
    public static BenchSystem open(int offset, boolean kept, Progress progress) {
        var home = new Home(Path.of(System.getenv("CRM_HOME")));
        var stack = new CrmStack(Checkout.current(), home);
        if (!stack.isSupervised()) {
            progress.say("Starting the system in " + home.folder());
            stack.up(new Ports(offset), progress, () -> {});
        }
        return new BenchSystem(stack, home, progress, kept);
    }

    public Ports ports() {
        return stack.ports();
    }

    /** A token that may do everything, good for some minutes: those of development live for an hour. */
    public String token() {
        if (token == null || Duration.ofNanos(System.nanoTime() - tokenSince).compareTo(TOKEN_AGE) > 0) {
            token = stack.token(USER);
            tokenSince = System.nanoTime();
        }
        return token;
    }

    /** Starts the customer service anew, which forgets what it remembered of its tables. */
    public void restartCustomerService() {
        stack.restart(Part.CUSTOMER_SERVICE, progress);
    }

    /** Does the work while the customer service stands still, so that it does not react to what is written. */
    public <T> T withoutCustomerService(Supplier<T> work) {
        return Pause.of(List.of(Part.CUSTOMER_SERVICE), home, work);
    }

    /** Does the work while those stand still who hear the customer service's events; they take them afterwards. */
    public void withoutListeners(Runnable work) {
        Pause.of(LISTENERS, home, () -> {
            work.run();
            return null;
        });
    }

    @Override
    public void close() {
        if (!kept) {
            stack.down(progress);
        }
    }
}
