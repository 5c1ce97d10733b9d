package crm.bench.report;

import crm.bench.speed.Cell;
import crm.bench.speed.Operation;
import crm.bench.speed.Results;
import crm.bench.speed.Spread;
import crm.bench.speed.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.Styler;

/** Bars for one number of customers at one concurrency. */
final class Plots {
    private static final int USUAL_CONCURRENCY = 8;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 480;
    private static final int PERCENT = 100;
    /** Zero has no place on a logarithmic axis. */
    private static final double LEAST = 0.1;

    /** A picture in the report's folder. */
    record Plot(String title, String file) {}

    private final ReportFolder folder;
    private final Results results;

    Plots(ReportFolder folder, Results results) {
        this.folder = folder;
        this.results = results;
    }

    /** Draws what is known for a number of customers. */
    List<Plot> of(long customers) {
        var all = results.cells().stream()
                .filter(cell -> cell.customers() == customers)
                .toList();
        int concurrency = all.stream()
                .map(Cell::concurrency)
                .filter(each -> each == USUAL_CONCURRENCY)
                .findFirst()
                .orElse(all.get(0).concurrency());
        var cells =
                all.stream().filter(cell -> cell.concurrency() == concurrency).toList();
        var setting = ", %,d customers, %d at once".formatted(customers, concurrency);
        var plots = new ArrayList<Plot>();
        plots.add(save(byTarget("Requests per second" + setting, "1/s", cells, results::perSecond), customers, "rate"));
        plots.add(save(byTarget("Median latency" + setting, "ms", cells, results::p50), customers, "latency"));
        plots.add(save(shares("Share of the bound B" + setting, cells), customers, "share"));
        return plots;
    }

    private interface Figure {
        Optional<Spread> of(Cell cell, Target target);
    }

    private static CategoryChart byTarget(String title, String unit, List<Cell> cells, Figure figure) {
        var chart = chart(title, unit);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(LEAST);
        for (var target : Target.values()) {
            add(chart, target.label(), cells, cell -> figure.of(cell, target));
        }
        return chart;
    }

    private CategoryChart shares(String title, List<Cell> cells) {
        var chart = chart(title, "%");
        add(chart, "service / B", cells, cell -> percent(results.shareOfBound(cell)));
        add(chart, "gateway / service", cells, cell -> percent(results.shareThroughGateway(cell)));
        var names = names(cells);
        var required = cells.stream().map(Plots::required).toList();
        if (!cells.isEmpty()) {
            chart.addSeries("required of B", names, required)
                    .setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Scatter);
        }
        return chart;
    }

    /** Null, which is not drawn, where nothing is required. */
    private static Number required(Cell cell) {
        var share = cell.operation().requiredShare();
        return share.isPresent() ? share.getAsDouble() * PERCENT : null;
    }

    private static Optional<Spread> percent(Optional<Spread> share) {
        return share.map(found -> new Spread(found.median() * PERCENT, found.min() * PERCENT, found.max() * PERCENT));
    }

    private static void add(
            CategoryChart chart, String name, List<Cell> cells, Function<Cell, Optional<Spread>> figure) {
        var known = cells.stream().map(figure).toList();
        if (known.isEmpty() || known.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        chart.addSeries(
                name,
                names(cells),
                known.stream()
                        .map(spread -> (Number)
                                Math.max(LEAST, spread.map(Spread::median).orElse(0.0)))
                        .toList());
    }

    private static List<String> names(List<Cell> cells) {
        return cells.stream().map(Cell::operation).map(Operation::shortName).toList();
    }

    private static CategoryChart chart(String title, String unit) {
        var chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        return chart;
    }

    private Plot save(CategoryChart chart, long customers, String name) {
        var file = "speed-%s-%d.png".formatted(name, customers);
        try (var picture = new ByteArrayOutputStream()) {
            ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", picture);
            folder.write(file, picture.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Plot(chart.getTitle(), file);
    }
}
