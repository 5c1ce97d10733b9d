package crm.devstack;

import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.stack.CrmStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, or tells that it runs. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {
    private final CrmStack stack;

    @Option(names = "--offset", defaultValue = "${env:CRM_PORT_OFFSET:-0}", paramLabel = "N")
    private int offset;

    UpCommand(CrmStack stack) {
        this.stack = stack;
    }

    @Override
    public Integer call() {
        if (stack.isSupervised()) {
            return tellStatus();
        }
        long begin = System.nanoTime();
        var ports = new Ports(offset);
        stack.up(ports, line -> System.out.println("  " + line), () -> {
            System.out.printf("%nThe system is ready after %.0f s.%n", (System.nanoTime() - begin) / 1e9);
            tellAddresses(ports);
        });
        return 0;
    }

    private int tellStatus() {
        System.out.println("The system is already running.");
        tellAddresses(stack.ports());
        var status = stack.status();
        if (!status.isHealthy()) {
            StatusTable.print(status, System.out);
            return 1;
        }
        return 0;
    }

    private static void tellAddresses(Ports ports) {
        System.out.printf(
                """

                  API            %1$s/v1
                  Documentation  %1$s/docs
                  Contract       %1$s/openapi
                  Health         %1$s/health
                  Keycloak       %2$s (realm crm)
                  Mail           %3$s (SMTP on port %4$d, IMAP on port %5$d)

                ./crm demo plays a day of business, ./crm token admin prints an access token, ./crm down ends everything.
                """,
                ports.gateway(), ports.http(Part.KEYCLOAK), ports.mailbox("{address}"), ports.smtp(), ports.imap());
    }
}
