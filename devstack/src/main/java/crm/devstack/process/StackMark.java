package crm.devstack.process;

import crm.devstack.layout.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An environment variable that the supervisor has and every process started by it inherits. So each can be found, also one
 * that was being started in the moment its supervisor was killed.
 */
public final class StackMark {
    /** The variable's name; its value is the system's folder. */
    public static final String VARIABLE = "CRM_STACK";

    private StackMark() {}

    /** Live processes with the mark of this system, except the one that asks. */
    public static List<ProcessHandle> processes(Home home) {
        var entry = "\0" + VARIABLE + "=" + home.folder() + "\0";
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> environment(process).contains(entry))
                .filter(process -> ProcessMark.of(process.pid()).isPresent())
                .toList();
    }

    private static String environment(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
            return "\0" + new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // gone, or somebody else's
        }
    }
}
