package crm.devstack;

import crm.devstack.layout.Home;
import crm.devstack.stack.CrmStack;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends everything and deletes data and logs. */
@Command(name = "reset")
final class ResetCommand implements Callable<Integer> {
    private final CrmStack stack;
    private final Home home;

    @Option(names = {"-y", "--yes"})
    private boolean sure;

    ResetCommand(CrmStack stack, Home home) {
        this.stack = stack;
        this.home = home;
    }

    @Override
    public Integer call() {
        if (!sure && !isConfirmed()) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        stack.reset(System.out::println);
        System.out.println("All data is deleted.");
        return 0;
    }

    private boolean isConfirmed() {
        System.out.print("Delete all customers, users and logs in " + home.folder() + "? [y/N] ");
        var input = new Scanner(System.in, StandardCharsets.UTF_8);
        return input.hasNextLine() && input.nextLine().strip().equalsIgnoreCase("y");
    }
}
