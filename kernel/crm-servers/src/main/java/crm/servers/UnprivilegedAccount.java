package crm.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL refuses to run as root. Root runs it in a user namespace of its own, where it is nobody and yet owns its
 * files; where namespaces are forbidden, as the account {@code nobody}, which must then be able to reach the folders.
 */
final class UnprivilegedAccount {
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> ACCOUNT =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private UnprivilegedAccount() {}

    /** What to put before a command; nothing for an ordinary user. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        return works(NAMESPACE) ? NAMESPACE : ACCOUNT;
    }

    /** Gives a file or folder to the account, where it is another one than ours. */
    static void own(Path path, List<String> prefix) throws IOException {
        if (prefix.equals(ACCOUNT)) {
            try (var paths = Files.walk(path)) {
                for (var each : paths.toList()) {
                    Files.setAttribute(each, "unix:uid", NOBODY);
                }
            }
        }
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        return Processes.run(command, Map.of(), Path.of("/"), Path.of("/dev/null")) == 0;
    }
}
