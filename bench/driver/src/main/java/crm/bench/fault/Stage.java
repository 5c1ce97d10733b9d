package crm.bench.fault;

import crm.bench.session.Session;
import crm.devstack.layout.Home;
import crm.devstack.layout.Progress;
import crm.devstack.stack.CrmStack;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where scenarios are played.
 *
 * @param rows of the file to import
 * @param creates single customers, at least
 * @param connections of the clients
 * @param rate creates in a second
 * @param run tells the customers of this run from those of others
 */
record Stage(
        CrmStack stack,
        Home home,
        Session session,
        int rows,
        int creates,
        int connections,
        int rate,
        String run,
        Progress progress) {

    /** Clients of their own for a scenario. */
    List<Connection> clients(String source) {
        return IntStream.range(0, connections)
                .mapToObj(number -> new Connection(session, source))
                .toList();
    }

    /** What the customers of a scenario have as source and as system of their external ids. */
    String source(String scenario) {
        return "faults-" + scenario + "-" + run;
    }
}
