package crm.bench.explain;

import crm.bench.data.Database;
import crm.bench.system.BenchSystem;
import java.util.List;

/** PostgreSQL explains what the customer service asks while something is done. The service is started anew for it. */
final class AutoExplain {
    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = on");

    private final BenchSystem system;

    AutoExplain(BenchSystem system) {
        this.system = system;
    }

    void during(Runnable work) {
        alter("set ");
        try {
            work.run();
        } finally {
            alter("reset ");
        }
    }

    private void alter(String how) {
        try (var server = Database.ofServer(system.ports(), "postgres")) {
            for (var setting : SETTINGS) {
                var what = how.startsWith("reset") ? setting.substring(0, setting.indexOf(' ')) : setting;
                server.execute("alter role customer " + how + what);
            }
        }
        system.restartCustomerService();
    }
}
