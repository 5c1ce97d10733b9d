package crm.bench.soak;

import crm.bench.session.Database;
import crm.devstack.health.PartStatus;
import crm.devstack.layout.Part;
import crm.devstack.process.Memory;
import crm.devstack.process.PidFiles;
import crm.devstack.stack.CrmStack;
import java.util.Map;
import java.util.TreeMap;

/** Looks at a system under load. */
final class Sampler {
    private static final String BY_ROLE = """
            select usename, count(*) from pg_stat_activity
            where backend_type = 'client backend' and application_name <> 'bench' group by usename""";

    private final CrmStack stack;
    private final Database database;
    private final Tally tally;

    Sampler(CrmStack stack, Tally tally) {
        this.stack = stack;
        this.database = new Database(stack.ports(), "postgres");
        this.tally = tally;
    }

    Sample sample(int minute) {
        var sockets = Sockets.now();
        var parts = stack.status().parts().stream()
                .map(part -> weight(part, sockets))
                .toList();
        return new Sample(minute, parts, connections(), tally.calls(), tally.errors());
    }

    /** What PostgreSQL takes at its start to share among its processes, in KiB; it never takes more. */
    long sharedMemoryKib() {
        return database.number("select setting::bigint * 1024 from pg_settings where name = 'shared_memory_size'");
    }

    private static Sample.Weight weight(PartStatus part, Sockets sockets) {
        var shared = part.name().equals(Part.POSTGRESQL.label()) ? shared(part) : 0;
        return new Sample.Weight(
                part.name(), part.pid(), part.health().ok(), part.memoryKib() - shared, shared, held(sockets, part));
    }

    private static long shared(PartStatus part) {
        return ProcessHandle.of(part.pid()).map(Memory::sharedKib).orElse(0L);
    }

    /** The parts are the supervisor's children and have been counted. */
    private static long held(Sockets sockets, PartStatus part) {
        return part.name().equals(PidFiles.SUPERVISOR) ? sockets.ofOne(part.pid()) : sockets.of(part.pid());
    }

    private Map<String, Long> connections() {
        var byRole = new TreeMap<String, Long>();
        database.all(BY_ROLE, row -> byRole.put(row.getString(1), row.getLong(2)));
        return byRole;
    }
}
