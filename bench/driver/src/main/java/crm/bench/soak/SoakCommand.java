package crm.bench.soak;

import crm.bench.session.Session;
import crm.bench.session.SessionOptions;
import crm.bench.session.SystemUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ten minutes of mixed load, looked at every minute. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "Mixed load at full speed; exit code 1 when memory or connections grow, or a call fails.")
public final class SoakCommand implements Callable<Integer> {
    private static final int WARM_UP = 2_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @Option(names = "--minutes", defaultValue = "10", description = "of load, after the warm-up (${DEFAULT-VALUE})")
    private int minutes;

    @Mixin
    private SessionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (minutes <= SoakVerdict.REFERENCE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--minutes must be more than " + SoakVerdict.REFERENCE + ", which it is measured by");
        }
        try (var system = options.open("soak")) {
            var session = new Session(system.stack().ports());
            var known = new KnownCustomers();
            warmUp(new SoakClient(session, known, new Tally(), 0));
            var verdict = loaded(system, session, known);
            var report = new SoakReport(verdict);
            system.report("soak.md", report.text());
            return verdict.faults().isEmpty() ? 0 : 1;
        }
    }

    private static void warmUp(SoakClient client) {
        for (int i = 0; i < WARM_UP; i++) {
            client.create();
        }
    }

    private SoakVerdict loaded(SystemUnderTest system, Session session, KnownCustomers known)
            throws InterruptedException {
        var tally = new Tally();
        var sampler = new Sampler(system.stack(), tally);
        var samples = new ArrayList<Sample>();
        var end = new CountDownLatch(1);
        var threads = start(session, known, tally, end);
        long begin = System.nanoTime();
        for (int minute = 1; minute <= minutes; minute++) {
            TimeUnit.NANOSECONDS.sleep(begin + minute * MINUTE - System.nanoTime());
            samples.add(sampler.sample(minute));
            System.out.printf("  minute %d: %d calls, errors %s%n", minute, tally.calls(), tally.errors());
        }
        end.countDown();
        for (var thread : threads) {
            thread.join();
        }
        return new SoakVerdict(samples, options.connections(), sampler.sharedMemoryKib());
    }

    private List<Thread> start(Session session, KnownCustomers known, Tally tally, CountDownLatch end) {
        var threads = new ArrayList<Thread>();
        for (int number = 1; number <= options.connections(); number++) {
            var client = new SoakClient(session, known, tally, number);
            var thread = new Thread(() -> loop(client, end), "soak-" + number);
            threads.add(thread);
            thread.start();
        }
        return threads;
    }

    private static void loop(SoakClient client, CountDownLatch end) {
        while (end.getCount() > 0) {
            client.one();
        }
    }
}
