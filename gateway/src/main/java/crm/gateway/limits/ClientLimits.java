package crm.gateway.limits;

import crm.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts requests: those with a valid token by client and user, all others by address. */
@ApplicationScoped
public class ClientLimits {
    private final Buckets clients;
    private final Buckets addresses;

    ClientLimits(GatewaySettings settings) {
        var limits = settings.limits();
        clients = new Buckets("client", limits.perClient(), limits.window(), limits.remembered());
        addresses = new Buckets("address", limits.perAddress(), limits.window(), limits.remembered());
    }

    /**
     * Counts a request of a known client.
     *
     * @param client client id ({@code azp}) and subject.
     */
    public Allowance client(String client) {
        return clients.take(client);
    }

    /** Counts a request that nobody vouches for. */
    public Allowance address(String address) {
        return addresses.take(address);
    }
}
