package crm.devstack.supervisor;

import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a supervisor takes orders, and the secret that proves that one may read the system's folder.
 *
 * @param port on the loopback address
 * @param secret sent as bearer token
 */
public record ControlAddress(int port, String secret) {
    private static final int SECRET_BYTES = 32;

    static ControlAddress of(int port) {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new ControlAddress(port, HexFormat.of().formatHex(secret));
    }

    /** The one that was written last; its supervisor may be dead. */
    public static Optional<ControlAddress> read(Home home) {
        try {
            var lines = Files.readAllLines(file(home));
            return Optional.of(new ControlAddress(Integer.parseInt(lines.get(0)), lines.get(1)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The address of an order. */
    public URI order(String name) {
        return URI.create("http://127.0.0.1:" + port + "/" + name);
    }

    /** The value of the header {@code Authorization}. */
    public String authorization() {
        return "Bearer " + secret;
    }

    /** Removes what a supervisor that was killed has left. */
    static void forget(Home home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    /** Writes the file so that it is never readable by others, not even while it is being made. */
    void write(Home home) {
        var file = file(home);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, port + "\n" + secret + "\n");
        } catch (IOException e) {
            throw new StackFailed("Cannot write " + file + ": " + Home.reason(e), e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("control");
    }
}
