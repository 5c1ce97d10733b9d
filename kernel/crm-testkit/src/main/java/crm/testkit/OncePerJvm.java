package crm.testkit;

import java.util.function.Supplier;

/**
 * Facts that hold for the whole test JVM. Quarkus loads our classes once per class loader, so that a static field would not
 * be one; system properties are.
 */
final class OncePerJvm {
    private static final String PREFIX = "crm.testkit.";

    private OncePerJvm() {}

    /** The fact of that name; the first who asks finds it out while all others wait. */
    static String get(String name, Supplier<String> first) {
        // An object of the JDK is the same one for every class loader.
        synchronized (Runtime.getRuntime()) {
            var known = System.getProperty(PREFIX + name);
            if (known != null) {
                return known;
            }
            var found = first.get();
            System.setProperty(PREFIX + name, found);
            return found;
        }
    }

    /** The fact of that name, which somebody must have found out before. */
    static String require(String name) {
        var known = System.getProperty(PREFIX + name);
        if (known == null) {
            throw new IllegalStateException(
                    "no " + name + ": is the test annotated with @WithTestResource, RealServers or RealMail?");
        }
        return known;
    }
}
