package crm.bench.system;

import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.StackFailed;
import crm.devstack.process.PidFiles;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Parts that stand still (SIGSTOP) while something is done. */
final class Pause {

    private Pause() {}

    static <T> T of(List<Part> parts, Home home, Supplier<T> work) {
        var processes = parts.stream().map(part -> process(part, home)).toList();
        // Also when somebody ends the benchmark in the meantime.
        var end = new Thread(() -> processes.forEach(process -> signal("CONT", process)));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            processes.forEach(process -> signal("STOP", process));
            return work.get();
        } finally {
            processes.forEach(process -> signal("CONT", process));
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static long process(Part part, Home home) {
        return new PidFiles(home)
                .process(part)
                .orElseThrow(() -> new StackFailed(part.label() + " is not running"))
                .pid();
    }

    private static void signal(String name, long process) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new StackFailed("Process " + process + " takes no signal " + name);
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot signal process " + process + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }
}
