package crm.devstack;

import crm.devstack.demo.Demo;
import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.stack.CrmStack;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads a shop's history and plays a day of business. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final CrmStack stack;
    private final Checkout checkout;
    private final Home home;

    @Option(names = "--charts", paramLabel = "<folder>")
    private Path charts;

    DemoCommand(CrmStack stack, Checkout checkout, Home home) {
        this.stack = stack;
        this.checkout = checkout;
        this.home = home;
    }

    @Override
    public Integer call() {
        var report = new Demo(
                        stack.ports(),
                        checkout.samples(),
                        charts == null ? home.demo() : charts,
                        new PrintedStory(System.out, System.console() != null))
                .run();
        if (!report.isReconciled()) {
            System.err.println("crm: the system differs from the file; see the table above");
            return 1;
        }
        return 0;
    }
}
