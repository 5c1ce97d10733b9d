package crm.devstack.supervisor;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.process.PidFiles;
import crm.devstack.realm.DevelopmentRealm;
import crm.servers.KafkaBroker;
import crm.servers.KeycloakServer;
import crm.servers.MailServer;
import crm.servers.PostgresServer;
import crm.servers.RunningServer;
import java.util.List;

/** Starts a part, remembers its process, and returns when it is ready. */
final class PartStarter {
    private final Home home;
    private final Ports ports;
    private final Checkout checkout;
    private final PidFiles pids;

    PartStarter(Home home, Ports ports, Checkout checkout, PidFiles pids) {
        this.home = home;
        this.ports = ports;
        this.checkout = checkout;
        this.pids = pids;
    }

    RunningServer start(Part part) {
        return switch (part) {
            case POSTGRESQL -> remembered(part, postgresql());
            case KAFKA -> remembered(part, kafka());
            case KEYCLOAK -> remembered(part, keycloak());
            case MAIL -> remembered(part, mail());
            default -> application(part);
        };
    }

    private RunningServer postgresql() {
        var server =
                PostgresServer.start(home.data(Part.POSTGRESQL), ports.of(Part.POSTGRESQL), home.log(Part.POSTGRESQL));
        Part.services().forEach(service -> server.createDatabase(service.shortName()));
        return server;
    }

    private RunningServer kafka() {
        var numbers = ports.all(Part.KAFKA);
        return KafkaBroker.start(home.data(Part.KAFKA), numbers.get(0), numbers.get(1), home.log(Part.KAFKA));
    }

    private RunningServer keycloak() {
        var numbers = ports.all(Part.KEYCLOAK);
        var realm = new DevelopmentRealm(home, ports, checkout).prepare();
        return KeycloakServer.start(
                home.data(Part.KEYCLOAK), numbers.get(0), numbers.get(1), List.of(realm), home.log(Part.KEYCLOAK));
    }

    private RunningServer mail() {
        var numbers = ports.all(Part.MAIL);
        return MailServer.start(numbers.get(0), numbers.get(1), numbers.get(2), home.log(Part.MAIL));
    }

    /** Remembered before it is ready, because it may take long and must be found if this process is killed meanwhile. */
    private RunningServer application(Part part) {
        var application = Application.launch(part, ports, home, checkout);
        remembered(part, application).awaitReady();
        return application;
    }

    private <S extends RunningServer> S remembered(Part part, S server) {
        pids.remember(part.label(), server.process());
        return server;
    }
}
