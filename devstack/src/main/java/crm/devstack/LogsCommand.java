package crm.devstack;

import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.PidFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the log of a part. */
@Command(name = "logs")
final class LogsCommand implements Callable<Integer> {
    private final Home home;

    @Parameters(paramLabel = "<part>")
    private String part;

    @Option(names = {"-f", "--follow"})
    private boolean follow;

    LogsCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var log = home.log(
                part.equals(PidFiles.SUPERVISOR) ? part : Part.named(part).label());
        if (!Files.exists(log)) {
            throw new StackFailed("There is no log of " + part + " yet (" + log + ")");
        }
        var command = new ArrayList<>(List.of("tail", "-n", "+1"));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
