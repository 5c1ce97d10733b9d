package crm.devstack;

import crm.devstack.stack.CrmStack;
import picocli.CommandLine.Command;

/** Ends everything and keeps the data. */
@Command(name = "down")
final class DownCommand implements Runnable {
    private final CrmStack stack;

    DownCommand(CrmStack stack) {
        this.stack = stack;
    }

    @Override
    public void run() {
        if (!stack.isRunning()) {
            System.out.println("The system is not running.");
            return;
        }
        stack.down(System.out::println);
        System.out.println("The system is down; its data is kept.");
    }
}
