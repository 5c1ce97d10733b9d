package crm.bench;

import crm.bench.fault.FaultsCommand;
import crm.bench.soak.SoakCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code bench/run}. */
@Command(
        name = "bench/run",
        subcommands = {FaultsCommand.class, SoakCommand.class})
public final class Main {
    private Main() {}

    /** Ends with 0, with 1 when a check failed, with 2 when the command was not understood. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
