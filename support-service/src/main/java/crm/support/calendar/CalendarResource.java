package crm.support.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendars of business hours. */
@Path(CalendarResource.PATH)
@Tag(name = "Business calendars", description = "When people work: what is promised is measured in it.")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    static final String PATH = "/v1/business-calendars";

    private final CalendarService calendars;

    CalendarResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendars:write")
    @Idempotent
    @Operation(
            operationId = "createBusinessCalendar",
            summary = "Create a business calendar",
            description = CalendarDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The calendar.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarInput.class),
                            examples = @ExampleObject(name = "berlin", value = CalendarDocs.BERLIN)))
    @APIResponse(
            responseCode = "201",
            description = "The calendar as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject(name = "berlin", value = CalendarDocs.STORED)))
    public Response create(@NotNull @Valid CalendarInput calendar) {
        var created = calendars.create(calendar);
        return VersionedResponse.created(URI.create(PATH + "/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("calendars:read")
    @Operation(
            operationId = "listBusinessCalendars",
            summary = "List business calendars",
            description = CalendarDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of calendars.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarPage.class),
                            examples = @ExampleObject(name = "page", value = CalendarDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(calendars.list(parameters.query(CalendarFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("calendars:read")
    @Operation(operationId = "getBusinessCalendar", summary = "Read a business calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject(name = "berlin", value = CalendarDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = CalendarDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CalendarDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var calendar = calendars.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), calendar, calendar.version());
    }

    @GET
    @Path("{id}/versions/{version}")
    @PermissionsAllowed("calendars:read")
    @Operation(
            operationId = "getBusinessCalendarVersion",
            summary = "Read what a business calendar said at a version",
            description = CalendarDocs.READ_VERSION)
    @APIResponse(
            responseCode = "200",
            description = "The calendar at that version.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarVersionView.class),
                            examples = @ExampleObject(name = "version", value = CalendarDocs.AT_VERSION)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response version(
            @Parameter(description = CalendarDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = CalendarDocs.VERSION) @PathParam("version") long version,
            @Parameter(description = CalendarDocs.IF_NONE_MATCH_VERSION) @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), calendars.version(id, version), version);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("calendars:write")
    @Operation(
            operationId = "changeBusinessCalendar",
            summary = "Change a business calendar",
            description = CalendarDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarInput.class),
                            examples = @ExampleObject(name = "holidays", value = CalendarDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The calendar as stored.",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response change(
            @Parameter(description = CalendarDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = CalendarDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            JsonNode patch) {
        var calendar = calendars.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(calendar, calendar.version());
    }

    @POST
    @Path("{id}:preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendars:read")
    @Operation(
            operationId = "previewBusinessCalendar",
            summary = "Compute due times in a business calendar",
            description = CalendarDocs.PREVIEW)
    @RequestBody(
            required = true,
            description = "When the work begins, and how long it takes.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarPreviewRequest.class),
                            examples = @ExampleObject(name = "hours", value = CalendarDocs.QUESTION)))
    @APIResponse(
            responseCode = "200",
            description = "The due times.",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarPreview.class),
                            examples = @ExampleObject(name = "hours", value = CalendarDocs.ANSWER)))
    public CalendarPreview preview(
            @Parameter(description = CalendarDocs.ID) @PathParam("id") UUID id,
            @NotNull @Valid CalendarPreviewRequest request) {
        return calendars.preview(id, request);
    }
}
