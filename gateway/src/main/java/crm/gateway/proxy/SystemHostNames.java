package crm.gateway.proxy;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** As the operating system resolves them: by its hosts file, search domains and name servers. */
@Singleton
class SystemHostNames implements HostNames {
    /** A host with addresses of both families would be counted twice: where there are any of version 4, the others are left out. */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> all = List.of(InetAddress.getAllByName(host));
        List<InetAddress> version4 =
                all.stream().filter(Inet4Address.class::isInstance).toList();
        return version4.isEmpty() ? all : version4;
    }
}
