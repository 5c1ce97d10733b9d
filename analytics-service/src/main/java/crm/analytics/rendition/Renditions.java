package crm.analytics.rendition;

import crm.analytics.chart.Charts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a report in the form that is wanted. */
@ApplicationScoped
public class Renditions {

    public static final String CSV = "text/csv";
    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";

    private final Charts charts;

    Renditions(Charts charts) {
        this.charts = charts;
    }

    public Response of(Report report, RenditionParameters wanted) {
        var rendition = wanted.rendition();
        Object body = switch (rendition) {
            case JSON -> report;
            case CSV -> CsvTable.write(report.table());
            case PNG -> charts.png(report.figure(), wanted.size());
            case SVG -> charts.svg(report.figure(), wanted.size());
        };
        var type = rendition.mediaType();
        var response = Response.ok(body, rendition == Rendition.CSV ? type.withCharset("UTF-8") : type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (rendition == Rendition.CSV) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + report.table().name() + ".csv\"");
        }
        return response.build();
    }
}
