package crm.devstack.layout;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that the repository was cloned into.
 *
 * @param folder absolute
 */
public record Checkout(Path folder) {
    private static final String PROPERTY = "crm.root";

    public Checkout {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The one that the system property {@code crm.root} names. */
    public static Checkout current() {
        var root = System.getProperty(PROPERTY);
        if (root == null) {
            throw new StackFailed("Set -D" + PROPERTY + " to the folder of the checkout, or use ./crm");
        }
        return new Checkout(Path.of(root));
    }

    /** What starts an application. */
    public Path runnable(Part application) {
        var jar = folder.resolve(application.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isReadable(jar)) {
            throw new StackFailed(application.label() + " is not built (" + jar + " is missing): use ./crm up");
        }
        return jar;
    }

    /** The folder of the sample data. */
    public Path samples() {
        return folder.resolve("devstack/samples");
    }

    /** The folder of the realm's files. */
    public Path realm() {
        return folder.resolve("devstack/src/main/keycloak");
    }
}
