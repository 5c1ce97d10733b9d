package crm.marketing.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The links in a mail. */
@Path(ClickResource.PATH)
@Tag(name = "Links in mails")
public class ClickResource {

    static final String PATH = "/v1/public/clicks";

    private final TrackingService tracking;

    ClickResource(TrackingService tracking) {
        this.tracking = tracking;
    }

    @GET
    @Path("{token}")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "followMailLink", summary = "Follow a link of a mail", description = TrackingDocs.CLICK)
    @APIResponse(
            responseCode = "302",
            description = "Where the link leads.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The address.",
                            schema = @Schema(implementation = String.class)))
    public Response click(
            @Parameter(description = TrackingDocs.TOKEN) @PathParam("token") String token,
            @BeanParam VisitHeaders headers) {
        return Response.status(Response.Status.FOUND)
                .location(tracking.clicked(token, headers.visit()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .build();
    }
}
