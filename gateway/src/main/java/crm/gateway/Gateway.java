package crm.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.security.Security;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    /**
     * The JVM remembers addresses for half a minute. Here they are asked for once a second, and must be those of now: an instance that is
     * gone from the name server has an address that another may have soon. It must be said before the first look-up.
     */
    public static void main(String... arguments) {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        Quarkus.run(arguments);
    }
}
