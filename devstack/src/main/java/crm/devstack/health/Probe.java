package crm.devstack.health;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;

/** Asks a part how it is, in the language that it speaks. */
@FunctionalInterface
interface Probe {
    /** The answer within two seconds or so; never throws. */
    Health ask();

    static Probe of(Part part, Ports ports) {
        return switch (part) {
            case POSTGRESQL -> Conversation.postgresql(ports.of(part));
            case KAFKA -> Conversation.kafka(ports.of(part));
            case MAIL -> Conversation.smtp(ports.of(part));
            case KEYCLOAK -> new PageProbe(ports.issuer());
            default -> new ReadinessProbe(ports.http(part));
        };
    }
}
