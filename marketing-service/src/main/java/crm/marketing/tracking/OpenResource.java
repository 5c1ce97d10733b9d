package crm.marketing.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The picture in a mail. */
@Path(OpenResource.PATH)
@Tag(name = "Links in mails", description = "What recipients of mails call, without a token of ours.")
public class OpenResource {

    static final String PATH = "/v1/public/opens";
    private static final byte[] PICTURE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final TrackingService tracking;

    OpenResource(TrackingService tracking) {
        this.tracking = tracking;
    }

    @GET
    @Path("{token}")
    @Produces("image/gif")
    @PermitAll
    @Operation(operationId = "getMailPicture", summary = "The picture in a mail", description = TrackingDocs.OPEN)
    @APIResponse(
            responseCode = "200",
            description = "A picture of one transparent dot.",
            content = @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response open(
            @Parameter(description = TrackingDocs.TOKEN) @PathParam("token") String token,
            @BeanParam VisitHeaders headers) {
        tracking.opened(token, headers.visit());
        return Response.ok(PICTURE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .build();
    }
}
