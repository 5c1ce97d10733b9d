package crm.bench;

import crm.bench.fault.FaultsCommand;
import crm.bench.soak.SoakCommand;
import crm.devstack.layout.StackFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code bench/run}. */
@Command(
        name = "bench/run",
        description = "Measures the system; see bench/README.md.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SpeedCommand.class, ExplainCommand.class, FaultsCommand.class, SoakCommand.class})
public final class Main implements Runnable {

    /** Ends with 0, with 1 when the command failed, with 2 when it was not understood. */
    public static void main(String[] arguments) {
        var status = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure))
                .execute(arguments);
        System.exit(status);
    }

    /** Prints the help. */
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** One line for what can happen; a stack trace for what must not. */
    private static int failed(Exception failure) {
        if (failure instanceof StackFailed) {
            System.err.println("bench: " + failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
