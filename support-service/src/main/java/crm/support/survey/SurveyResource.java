package crm.support.survey;

import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys. */
@Path(SurveyResource.PATH)
@Tag(name = "Surveys", description = "What customers say afterwards.")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResource {

    static final String PATH = "/v1/surveys";

    private final SurveyService surveys;

    SurveyResource(SurveyService surveys) {
        this.surveys = surveys;
    }

    @GET
    @PermissionsAllowed("surveys:read")
    @Operation(operationId = "listSurveys", summary = "List surveys", description = SurveyDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of surveys.",
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyListPage.class),
                            examples = @ExampleObject(name = "page", value = SurveyDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(surveys.list(parameters.query(SurveyDocs.FIELDS)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("surveys:read")
    @Operation(operationId = "getSurvey", summary = "Read a survey")
    @APIResponse(
            responseCode = "200",
            description = "The survey.",
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyView.class),
                            examples = @ExampleObject(name = "told", value = SurveyDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = SurveyDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the caller has; 304 when it is still the survey's.")
                    @HeaderParam(IfNoneMatch.HEADER)
                    String ifNoneMatch) {
        var survey = surveys.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), survey, survey.version());
    }
}
