package crm.bench.load;

import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that runs to its end, and what it prints. */
final class Tool {

    private Tool() {}

    /**
     * @return both what it printed and what it complained about
     * @throws StackFailed if it cannot be run, or fails
     */
    static String run(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new StackFailed(command.get(0) + " failed (" + status + "): " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new StackFailed("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }
}
