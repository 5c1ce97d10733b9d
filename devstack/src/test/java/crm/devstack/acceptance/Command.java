package crm.devstack.acceptance;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run of {@code ./crm} that is over.
 *
 * @param output all it printed
 */
record Command(int exitCode, String output) {

    /** Runs it as in a shell, on the system of this folder. */
    static Command run(Home home, String... arguments) throws IOException, InterruptedException {
        var crm = Checkout.current().folder().resolve("crm").toString();
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of(crm), Stream.of(arguments)).toList())
                .redirectErrorStream(true);
        process.environment().put("CRM_HOME", home.folder().toString());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(running.waitFor(), output);
    }

    List<String> lines() {
        return output.lines().toList();
    }
}
