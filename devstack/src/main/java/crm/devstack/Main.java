package crm.devstack;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./crm}. */
@Command(name = "crm", version = "1.0")
public final class Main implements Runnable {

    /** Ends with 0, with 1 when the command failed, with 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Prints the help. */
    @Override
    public void run() {
        System.out.print(help());
    }

    private static CommandLine commandLine() {
        var checkout = Checkout.current();
        var home = new Home(Optional.ofNullable(System.getenv("CRM_HOME"))
                .map(Path::of)
                .orElse(checkout.folder().resolve(".crm")));
        var stack = new CrmStack(checkout, home);
        return new CommandLine(new Main())
                .addSubcommand(new UpCommand(stack))
                .addSubcommand(new StatusCommand(stack))
                .addSubcommand(new LogsCommand(home))
                .addSubcommand(new RestartCommand(stack))
                .addSubcommand(new DownCommand(stack))
                .addSubcommand(new ResetCommand(stack, home))
                .addSubcommand(new TokenCommand(stack))
                .addSubcommand(new ImportCommand(stack))
                .addSubcommand(new DemoCommand(stack, checkout, home))
                .setParameterExceptionHandler(Main::misunderstood)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    }

    private static int misunderstood(CommandLine.ParameterException failure, String[] arguments) {
        System.err.println("crm: " + failure.getMessage() + "; see ./crm help");
        return CommandLine.ExitCode.USAGE;
    }

    /** One line for what can happen; a stack trace for what must not. */
    private static int failed(Exception failure) {
        if (failure instanceof StackFailed) {
            System.err.println("crm: " + failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String help() {
        try (var text = Main.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
