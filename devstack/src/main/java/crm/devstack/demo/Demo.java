package crm.devstack.demo;

import crm.devstack.layout.Ports;
import crm.devstack.mail.MailClient;
import java.nio.file.Path;
import java.util.List;
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
        var comparisons = new Comparisons(file.lines(), figures).settled();
        tellCounts(counts, system, comparisons);
        figures.ofHistory().forEach((name, value) -> narrator.say("  %-27s %41s".formatted(name, value)));

        var day = new Day(staff, file.lines(), new MailClient(ports), figures, changes).play();

        narrator.begin("Charts");
        var drawn = new Pictures(staff.analyst(), pictures).draw();
        drawn.forEach(picture -> narrator.say("  " + picture));
        tellEnd(changes, day.heroine());
        return new DemoReport(
                counts,
                system.counts(),
                system.equalLines(),
                comparisons,
                changes.any(),
                day.heroine().id(),
                day.campaign(),
                drawn);
    }

    private void tellCounts(RetailCounts counts, Reconciliation.Result system, List<Comparison> comparisons) {
        var table = new CountTable(narrator);
        table.show(counts, system.counts(), system.equalLines());
        comparisons.forEach(table::show);
    }

    private void tellEnd(Changes changes, Buyer heroine) {
        var api = ports.gateway() + "/v1";
        narrator.begin(changes.any() ? "Done" : "Nothing was changed: all of it was there already");
        tellCall("Orders", api + "/orders?filter=channel==erp");
        tellCall("Customer", api + "/customers/" + heroine.id() + "/timeline");
        tellCall("Campaign", api + "/campaigns");
        tellCall("Ticket", api + "/tickets");
        tellCall(
                "Reports",
                api + "/reports/revenue?by=day&from=" + Figures.FROM + "&to=" + Figures.TO + "&tz="
                        + RetailLine.ZONE.getId());
        narrator.say("  Mails       curl -sS " + ports.mailbox(heroine.email()));
        narrator.say("  Everything  " + ports.gateway() + "/docs (log in as admin, password admin)");
    }

    private void tellCall(String what, String address) {
        narrator.say(
                "  %-11s curl -sS -H \"Authorization: Bearer $(./crm token admin)\" '%s'".formatted(what, address));
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
