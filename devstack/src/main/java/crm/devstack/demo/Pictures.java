package crm.devstack.demo;

import crm.devstack.api.Caller;
import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Charts as files, drawn by analytics. */
final class Pictures {
    private static final List<String> FORMATS = List.of("png", "svg");
    private static final String MONTH = "from=" + Figures.FROM + "&to=" + Figures.TO + "&tz="
            + RetailLine.ZONE.getId().replace("/", "%2F");
    private static final String POUNDS = "&currency=" + Money.POUNDS;

    private static final List<Picture> ALL = List.of(
            new Picture("revenue-by-day", "/v1/reports/revenue?by=day&" + MONTH + POUNDS),
            new Picture("revenue-by-country", "/v1/reports/revenue?by=country&" + MONTH + POUNDS),
            new Picture("revenue-by-product", "/v1/reports/revenue?by=product&top=20&" + MONTH + POUNDS),
            new Picture("rfm-segments", "/v1/reports/rfm/segments?" + MONTH + POUNDS),
            new Picture("weekly-cohorts", "/v1/reports/cohorts?by=week&" + MONTH),
            new Picture("lifecycle", "/v1/reports/lifecycle?width=1200"));

    private final Caller analyst;
    private final Path folder;

    Pictures(Caller analyst, Path folder) {
        this.analyst = analyst;
        this.folder = folder;
    }

    /** A report to draw. @param address path and query */
    private record Picture(String name, String address) {}

    /** Draws all of them, each as PNG and SVG, in place of those of before. */
    List<Path> draw() {
        try {
            Files.createDirectories(folder);
            var files = new ArrayList<Path>();
            for (var picture : ALL) {
                for (var format : FORMATS) {
                    files.add(Files.write(
                            folder.resolve(picture.name() + "." + format),
                            analyst.download(picture.address() + "&format=" + format)));
                }
            }
            return files;
        } catch (IOException e) {
            throw new StackFailed("Cannot write to " + folder + ": " + Home.reason(e), e);
        }
    }
}
