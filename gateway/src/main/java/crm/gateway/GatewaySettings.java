package crm.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything an operator can set; {@code docs/configuration.md} has it with the environment variables. */
@ConfigMapping(prefix = "crm.gateway")
public interface GatewaySettings {
    /** Address of the identity provider's realm, as front ends and services see it. */
    URI issuer();

    /** Where each service of the contract answers, by its short name. */
    Map<String, Service> services();

    /** Folder with {@code openapi.json}, {@code openapi.yaml} and {@code routes.json}; without it the built-in ones. */
    Optional<Path> contract();

    /** What a request may weigh and how long a service may think. */
    Proxy proxy();

    /** How much one client may ask for. */
    Limits limits();

    /** Web origins that may call the API from a browser; {@code *} for all, none by default. */
    Cors cors();

    /** One service. */
    interface Service {
        /** {@code http://host:port}, never shown to clients. Each address that the host has is an instance of the service. */
        URI url();
    }

    /** Settings of the way to the services. */
    interface Proxy {
        /** Largest request body; a larger one is answered 413. */
        @WithDefault("512M")
        MemorySize maxBody();

        /** Longest request target in bytes; a longer one is answered 414. */
        @WithDefault("16K")
        MemorySize maxUri();

        /** Largest sum of header names and values; more is answered 431. */
        @WithDefault("32K")
        MemorySize maxHeaders();

        /** How long a service may take from the end of the request to the first byte of its answer. */
        @WithDefault("60s")
        Duration firstByte();

        /** How long to wait for a connection. */
        @WithDefault("3s")
        Duration connect();

        /** Connections kept to each instance of a service. */
        @WithDefault("256")
        int connections();

        /** Failures in a row after which an instance is left alone. */
        @WithDefault("5")
        int breakerFailures();

        /** How long it is left alone before one request tries again. */
        @WithDefault("2s")
        Duration breakerPause();

        /** How often the instances of each service are looked up, and several of them asked whether they are ready. */
        @WithDefault("1s")
        Duration refresh();

        /** How much of a request's body is kept until its answer begins, so that another instance can be asked. */
        @WithDefault("64K")
        MemorySize keptBody();
    }

    /** Allowances; a window's full allowance can be used at once. */
    interface Limits {
        /** Requests that one client (client id and user) has in a window. */
        @WithDefault("60000")
        long perClient();

        /** Requests without a valid token that one address has in a window. */
        @WithDefault("6000")
        long perAddress();

        /** Length of the window. */
        @WithDefault("60s")
        Duration window();

        /** Clients remembered at once; the one not seen for longest is forgotten first. */
        @WithDefault("20000")
        int remembered();
    }

    /** Settings for browsers. */
    interface Cors {
        /** Allowed origins, e.g. {@code https://app.example.com}. */
        Optional<List<String>> origins();
    }
}
