package crm.gateway.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What host names stand for at the moment. */
interface HostNames {
    /**
     * All addresses of a host; each is an instance of the service that has this name. May take seconds.
     *
     * @throws UnknownHostException if it has none, as is so while no container of a service runs.
     */
    List<InetAddress> lookup(String host) throws UnknownHostException;
}
