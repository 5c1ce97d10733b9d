package crm.marketing.template;

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
import jakarta.ws.rs.DELETE;
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

/** Templates of mails. */
@Path(TemplateResource.PATH)
@Tag(name = "Templates", description = "What is written to many, with places for what differs.")
@Produces(MediaType.APPLICATION_JSON)
public class TemplateResource {

    static final String PATH = "/v1/templates";

    private final TemplateService templates;

    TemplateResource(TemplateService templates) {
        this.templates = templates;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "createMailTemplate", summary = "Write a template", description = TemplateDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The template.",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateInput.class),
                            examples = @ExampleObject(name = "spring", value = TemplateDocs.WRITTEN)))
    @APIResponse(
            responseCode = "201",
            description = "The template as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.class),
                            examples = @ExampleObject(name = "spring", value = TemplateDocs.STORED)))
    public Response create(@NotNull @Valid TemplateInput template) {
        var created = templates.create(template);
        return VersionedResponse.created(URI.create(PATH + "/" + created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "listMailTemplates", summary = "List templates", description = TemplateDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of templates.",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplatePage.class),
                            examples = @ExampleObject(name = "page", value = TemplateDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(templates.list(parameters.query(TemplateFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "getMailTemplate", summary = "Read a template")
    @APIResponse(
            responseCode = "200",
            description = "The template.",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.class),
                            examples = @ExampleObject(name = "spring", value = TemplateDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = TemplateDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = TemplateDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var template = templates.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), template, template.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("campaigns:write")
    @Operation(operationId = "changeMailTemplate", summary = "Change a template", description = TemplateDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateInput.class),
                            examples = @ExampleObject(name = "discount", value = TemplateDocs.NEW_DISCOUNT)))
    @APIResponse(
            responseCode = "200",
            description = "The template as stored.",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response change(
            @Parameter(description = TemplateDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = TemplateDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch,
            JsonNode patch) {
        var template = templates.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(template, template.version());
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("campaigns:write")
    @Operation(operationId = "removeMailTemplate", summary = "Remove a template", description = TemplateDocs.REMOVE)
    @APIResponse(responseCode = "204", description = "The template is gone.")
    public void remove(
            @Parameter(description = TemplateDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = TemplateDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER)
                    String ifMatch) {
        templates.remove(id, IfMatch.required(ifMatch));
    }

    @POST
    @Path("{id}:preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("campaigns:read")
    @Operation(operationId = "previewMailTemplate", summary = "Preview a template", description = TemplateDocs.PREVIEW)
    @RequestBody(
            required = true,
            description = "For whom.",
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewRequest.class),
                            examples = @ExampleObject(name = "values", value = TemplateDocs.FOR_MEI)))
    @APIResponse(
            responseCode = "200",
            description = "The mail.",
            content =
                    @Content(
                            schema = @Schema(implementation = RenderedMail.class),
                            examples = @ExampleObject(name = "values", value = TemplateDocs.SHOWN)))
    public RenderedMail preview(
            @Parameter(description = TemplateDocs.ID) @PathParam("id") UUID id, @NotNull PreviewRequest request) {
        return templates.preview(id, request.customerId(), request.values());
    }
}
