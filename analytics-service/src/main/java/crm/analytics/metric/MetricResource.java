package crm.analytics.metric;

import crm.analytics.rendition.RenditionParameters;
import crm.analytics.rendition.Renditions;
import crm.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Measures, over facts and of given inputs. */
@Path("/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures", description = MetricDocs.TAG)
public class MetricResource {

    private final MetricService metrics;
    private final Renditions renditions;

    MetricResource(MetricService metrics, Renditions renditions) {
        this.metrics = metrics;
        this.renditions = renditions;
    }

    @GET
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "listMetrics", summary = "List the measures", description = MetricDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "All measures.",
            content = @Content(schema = @Schema(implementation = MetricPage.class)))
    public MetricPage list() {
        return metrics.list();
    }

    @GET
    @Path("{metric}")
    @Produces({MediaType.APPLICATION_JSON, Renditions.CSV, Renditions.PNG, Renditions.SVG})
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "measure", summary = "Apply a measure to the facts", description = MetricDocs.MEASURE)
    @APIResponse(
            responseCode = "200",
            description = "What the measure comes to.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MetricAnswer.class),
                        examples = @ExampleObject(name = "retention", value = MetricDocs.RETENTION)),
                @Content(mediaType = Renditions.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Renditions.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Renditions.SVG, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The caller has this answer already.")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response measure(
            @Parameter(description = MetricDocs.NAME, example = "retention-rate") @PathParam("metric") String metric,
            @BeanParam MetricParameters parameters,
            @BeanParam RenditionParameters rendition) {
        return renditions.of(metrics.measure(metric, parameters.question(metrics.definition(metric))), rendition);
    }

    @POST
    @Path("{metric}:calculate")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("reports:read")
    @Idempotent
    @Operation(
            operationId = "calculateMetric",
            summary = "Apply a measure's formula to given inputs",
            description = MetricDocs.CALCULATE)
    @RequestBody(
            required = true,
            description = "The inputs.",
            content =
                    @Content(
                            schema = @Schema(implementation = MetricCalculation.class),
                            examples = @ExampleObject(name = "clv", value = MetricDocs.CLV_INPUTS)))
    @APIResponse(
            responseCode = "200",
            description = "What the measure comes to.",
            content =
                    @Content(
                            schema = @Schema(implementation = MetricAnswer.class),
                            examples = @ExampleObject(name = "clv", value = MetricDocs.CLV)))
    public MetricAnswer calculate(
            @Parameter(description = MetricDocs.NAME, example = "clv-discounted") @PathParam("metric") String metric,
            @NotNull @Valid MetricCalculation calculation) {
        return metrics.calculate(metric, calculation.inputs(), calculation.currency());
    }
}
