package crm.devstack.demo;

import crm.devstack.layout.Ports;
import crm.devstack.mail.MailClient;
import java.nio.file.Path;
import java.util.Objects;

/** The first day of business, on real data. Running it again changes nothing. */
public final class Demo {
    private static final String FILE = "online-retail-2010-12.csv.gz";

    private final Ports ports;
    private final Path samples;
    private final Path pictures;
    private final Narrator narrator;

    /**
     * @param samples folder of the sample files
     * @param pictures folder to draw charts into
     */
    public Demo(Ports ports, Path samples, Path pictures, Narrator narrator) {
        this.ports = ports;
        this.samples = samples;
        this.pictures = pictures;
        this.narrator = narrator;
    }

    /** Loads what is not there, plays what was not played, compares, draws. */
    public DemoReport run() {
        var file = RetailFile.read(samples.resolve(FILE));
        var staff = Staff.of(ports);
        var changes = new Changes(narrator);
        var figures = new Figures(staff.analyst());

        narrator.begin("A shop's history comes in: \"Online Retail\", December 2010");
        new History(ports, samples, file, changes).load();
        var counts = RetailCounts.of(file.lines());
        figures.awaitHistory(counts, customersWithOrders(file));

        narrator.begin("Everything that came in, beside an independent count of the file");
        var system = Reconciliation.of(file.lines(), staff.integration());
        tellCounts(file, counts, system, figures);

        var day = new Day(staff, file.lines(), new MailClient(ports), figures, changes).play();

        narrator.begin("Charts");
        var drawn = new Pictures(staff.analyst(), pictures).draw();
        drawn.forEach(picture -> narrator.say("  " + picture));
        tellEnd(changes);
        return new DemoReport(
                counts,
                system.counts(),
                system.equalLines(),
                changes.any(),
                day.heroine().id(),
                day.campaign(),
                drawn);
    }

    private void tellCounts(RetailFile file, RetailCounts counts, Reconciliation.Result system, Figures figures) {
        var table = new CountTable(narrator);
        table.show(counts, system.counts(), system.equalLines());
        table.showDays(file.lines(), figures.revenue("day"));
        table.showCountries(file.lines(), figures.revenue("country"));
        figures.ofHistory().forEach((name, value) -> narrator.say("  %-26s %16s".formatted(name, value)));
        figures.rfm()
                .path("rows")
                .forEach(row -> narrator.say("  %-26s %16s"
                        .formatted(
                                "RFM " + row.path("segment").asText(),
                                row.path("customers").asLong())));
    }

    private void tellEnd(Changes changes) {
        narrator.begin(changes.any() ? "Done" : "Nothing was changed: all of it was there already");
        narrator.say("  Orders      GET " + ports.gateway() + "/v1/orders?filter=channel==erp");
        narrator.say("  Campaign    GET " + ports.gateway() + "/v1/campaigns");
        narrator.say("  Ticket      GET " + ports.gateway() + "/v1/tickets");
        narrator.say("  Reports     GET " + ports.gateway() + "/v1/reports/revenue?by=day&from=" + Figures.FROM + "&to="
                + Figures.TO + "&tz=" + RetailLine.ZONE.getId());
        narrator.say("  Everything  " + ports.gateway() + "/docs (log in as admin, password admin)");
    }

    private static long customersWithOrders(RetailFile file) {
        return file.lines().stream()
                .filter(RetailLine::isOrder)
                .map(RetailLine::customer)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
