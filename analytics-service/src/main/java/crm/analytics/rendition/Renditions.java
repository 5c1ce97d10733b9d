package crm.analytics.rendition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.analytics.chart.ChartSize;
import crm.analytics.chart.Charts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Answers with a report in the form that is wanted, or with 304 if the caller has it. */
@ApplicationScoped
public class Renditions {

    public static final String CSV = "text/csv";
    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";

    private static final int TAG_BYTES = 16;

    private final Charts charts;
    private final ObjectMapper json;

    Renditions(Charts charts, ObjectMapper json) {
        this.charts = charts;
        this.json = json;
    }

    public Response of(Report report, RenditionParameters wanted) {
        return answer(report, wanted).build();
    }

    /** The same, to be gone on with. */
    public ResponseBuilder answer(Report report, RenditionParameters wanted) {
        var rendition = wanted.rendition();
        var known = wanted.known();
        // also where no picture is wanted: what is wrong is said, not passed over
        var size = wanted.size();
        var body = body(report, rendition, size);
        var tag = tag(body);
        var answer = known.matches(tag) ? Response.notModified() : ok(report, rendition, body);
        return answer.header(HttpHeaders.ETAG, '"' + tag + '"').header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static ResponseBuilder ok(Report report, Rendition rendition, byte[] body) {
        var type = rendition.mediaType();
        return switch (rendition) {
            case JSON -> Response.ok(report, type);
            case CSV ->
                Response.ok(body, type.withCharset("UTF-8"))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + report.table().name() + ".csv\"");
            case PNG, SVG -> Response.ok(body, type);
        };
    }

    private byte[] body(Report report, Rendition rendition, ChartSize size) {
        return switch (rendition) {
            case JSON -> json(report);
            case CSV -> CsvTable.write(report.table());
            case PNG -> charts.png(report.figure(), size);
            case SVG -> charts.svg(report.figure(), size);
        };
    }

    private byte[] json(Report report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report has no version: what it says is what it is told by. */
    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
