package crm.marketing.tracking;

import crm.platform.problem.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The link of a mail that says no more (RFC 8058). */
@Path(UnsubscribeResource.PATH)
@Tag(name = "Links in mails")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class UnsubscribeResource {

    static final String PATH = "/v1/public/unsubscriptions";
    static final String FIELD = "List-Unsubscribe";
    static final String ONE_CLICK = "One-Click";

    private final TrackingService tracking;

    UnsubscribeResource(TrackingService tracking) {
        this.tracking = tracking;
    }

    @GET
    @Path("{token}")
    @PermitAll
    @Operation(operationId = "askToUnsubscribe", summary = "The page to unsubscribe", description = TrackingDocs.ASK)
    @APIResponse(
            responseCode = "200",
            description = "A page with a form.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response ask(@Parameter(description = TrackingDocs.TOKEN) @PathParam("token") String token) {
        tracking.checkUnsubscribe(token);
        return page(UnsubscribePage.QUESTION);
    }

    @POST
    @Path("{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @PermitAll
    @Operation(operationId = "unsubscribe", summary = "Unsubscribe", description = TrackingDocs.UNSUBSCRIBE)
    @APIResponse(
            responseCode = "200",
            description = "Nothing more will be sent.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response unsubscribe(
            @Parameter(description = TrackingDocs.TOKEN) @PathParam("token") String token,
            @Schema(description = "`One-Click`.") @FormParam(FIELD) String oneClick) {
        if (!ONE_CLICK.equals(oneClick)) {
            throw InvalidInput.at("/" + FIELD, "wrong-value", "must be " + ONE_CLICK);
        }
        tracking.unsubscribed(token);
        return page(UnsubscribePage.DONE);
    }

    private static Response page(String html) {
        return Response.ok(html)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
