package crm.platform.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/specimens")
@Produces(MediaType.APPLICATION_JSON)
public class SpecimenResource {

    private final SpecimenService specimens;

    SpecimenResource(SpecimenService specimens) {
        this.specimens = specimens;
    }

    @GET
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "listSpecimens", summary = "List specimens")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SpecimenPage.class)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(specimens.list(parameters.query(SpecimenFields.ALL)), parameters);
    }

    record SpecimenPage(java.util.List<SpecimenView> items, String next) {}

    @POST
    @Idempotent
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "createSpecimen", summary = "Create a specimen")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = SpecimenView.class)))
    public Response create(@Valid SpecimenInput specimen) {
        var view = specimens.create(specimen);
        return VersionedResponse.created(URI.create("/v1/specimens/" + view.id()), view, view.version());
    }

    @POST
    @Path("/{id}:touch")
    @Idempotent
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "touchSpecimen", summary = "Touch a specimen")
    public SpecimenView touch(@PathParam("id") UUID id) {
        return specimens.get(id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "getSpecimen", summary = "Read a specimen")
    @APIResponse(
            responseCode = "200",
            description = "The specimen",
            content = @Content(schema = @Schema(implementation = SpecimenView.class)))
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var view = specimens.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), view, view.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "changeSpecimen", summary = "Change a specimen")
    @RequestBody(content = @Content(schema = @Schema(implementation = SpecimenInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "As changed",
            content = @Content(schema = @Schema(implementation = SpecimenView.class)))
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode changes) {
        var view = specimens.change(id, IfMatch.required(ifMatch), changes);
        return VersionedResponse.ok(view, view.version());
    }

    @POST
    @Path("/files")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("specimens:write")
    @Operation(operationId = "uploadSpecimens", summary = "Upload a file")
    public Map<String, String> upload(@RestForm FileUpload file, @RestForm String note) {
        return Map.of(
                "size",
                Long.toString(file.size()),
                "note",
                note,
                "call",
                UUID.randomUUID().toString());
    }

    @GET
    @Path("/typed")
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "typedParameters", summary = "Read typed parameters")
    public Map<String, String> typed(
            @QueryParam("count") @Max(10) Integer count,
            @QueryParam("on") LocalDate on,
            @QueryParam("colour") Colour colour) {
        return Map.of("count", String.valueOf(count), "on", String.valueOf(on), "colour", String.valueOf(colour));
    }

    @GET
    @Path("/open")
    @PermitAll
    @Operation(operationId = "openSpecimen", summary = "Read what everybody may read")
    public Map<String, String> open() {
        return Map.of("open", "yes");
    }

    @GET
    @Path("/failures/{kind}")
    @PermissionsAllowed("specimens:read")
    @Operation(operationId = "fail", summary = "Fail")
    public Map<String, String> fail(@PathParam("kind") String kind) throws SQLException {
        switch (kind) {
            case "bug" -> throw new IllegalStateException("secret of the implementation");
            case "terminated" -> specimens.endOwnConnection();
            case "commit" -> specimens.takeOneSeatTwice();
            case "optimistic" -> throw new jakarta.persistence.OptimisticLockException("row 7");
            default -> throw new SQLException("secret of the database", kind);
        }
        return Map.of();
    }
}
