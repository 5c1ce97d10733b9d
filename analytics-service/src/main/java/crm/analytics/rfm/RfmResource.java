package crm.analytics.rfm;

import crm.analytics.rendition.RenditionParameters;
import crm.analytics.rendition.Renditions;
import crm.analytics.window.WindowParameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers scored, and their segments. */
@Path("/v1/reports/rfm")
@Tag(name = "Reports")
public class RfmResource {

    private final RfmService rfm;
    private final Renditions renditions;

    RfmResource(RfmService rfm, Renditions renditions) {
        this.rfm = rfm;
        this.renditions = renditions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Renditions.CSV, Renditions.PNG, Renditions.SVG})
    @PermissionsAllowed("reports:read")
    @Operation(
            operationId = "rfmCustomers",
            summary = "Customers by recency, frequency and amount",
            description = RfmDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of customers.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RfmPage.class),
                        examples = @ExampleObject(name = "page", value = RfmDocs.PAGE)),
                @Content(mediaType = Renditions.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Renditions.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Renditions.SVG, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The caller has this answer already.")
    public Response customers(@BeanParam RfmParameters parameters, @BeanParam RenditionParameters rendition) {
        var page = rfm.customers(parameters.question());
        var answer = renditions.answer(page, rendition);
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + parameters.uriFrom(page.next()) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @GET
    @Path("segments")
    @Produces({MediaType.APPLICATION_JSON, Renditions.CSV, Renditions.PNG, Renditions.SVG})
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "rfmSegments", summary = "Customers by RFM segment", description = RfmDocs.SEGMENTS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RfmSegments.class)),
                @Content(mediaType = Renditions.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Renditions.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Renditions.SVG, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The caller has this answer already.")
    public Response segments(@BeanParam WindowParameters parameters, @BeanParam RenditionParameters rendition) {
        return renditions.of(rfm.segments(parameters.selection()), rendition);
    }
}
