package crm.devstack.realm;

import java.nio.file.Path;
import java.util.Map;

/**
 * Entry point of the build step: {@code WriteRealm <folder of the realm's files> <target file>}. The addresses and secrets
 * stay placeholders, for which a container of Keycloak has environment variables.
 */
public final class WriteRealm {
    private WriteRealm() {}

    /** @throws crm.devstack.layout.StackFailed when a file cannot be read or written; the build stops. */
    public static void main(String[] arguments) {
        RealmFile.of(Path.of(arguments[0]), Map.of()).writeIfChanged(Path.of(arguments[1]));
    }
}
