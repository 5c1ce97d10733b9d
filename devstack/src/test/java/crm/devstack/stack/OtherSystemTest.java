package crm.devstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherSystemTest {
    @Test
    void aSystemIsThereWhileItsKeycloakListens() throws IOException {
        Ports ports;
        try (var keycloak = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports = new Ports(keycloak.getLocalPort() - new Ports(0).of(Part.KEYCLOAK));

            assertEquals(Optional.of(ports), OtherSystem.at(ports));
        }

        assertEquals(Optional.empty(), OtherSystem.at(ports));
    }
}
