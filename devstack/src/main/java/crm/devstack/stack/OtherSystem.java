package crm.devstack.stack;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** A system that something else has started on this machine, such as one in containers. */
final class OtherSystem {
    private static final int PATIENCE_MILLIS = 1_000;

    private OtherSystem() {}

    /** The given ports, if somebody listens where Keycloak would: whoever calls the system needs a token first. */
    static Optional<Ports> at(Ports ports) {
        var identity = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Part.KEYCLOAK));
        try (var socket = new Socket()) {
            socket.connect(identity, PATIENCE_MILLIS);
            return Optional.of(ports);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
