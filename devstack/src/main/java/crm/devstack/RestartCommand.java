package crm.devstack;

import crm.devstack.layout.Part;
import crm.devstack.stack.CrmStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops and starts a part. */
@Command(name = "restart")
final class RestartCommand implements Runnable {
    private final CrmStack stack;

    @Parameters(paramLabel = "<part>")
    private String part;

    RestartCommand(CrmStack stack) {
        this.stack = stack;
    }

    @Override
    public void run() {
        stack.restart(Part.named(part), System.out::println);
    }
}
