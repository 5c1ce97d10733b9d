package crm.support.survey;

import crm.platform.idempotency.Idempotent;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers from elsewhere. */
@Path("/v1/survey-answers")
@Tag(name = "Surveys")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyAnswerResource {

    private final SurveyService surveys;

    SurveyAnswerResource(SurveyService surveys) {
        this.surveys = surveys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("surveys:write")
    @Idempotent
    @Operation(
            operationId = "recordSurveyAnswer",
            summary = "Write down an answer that was given elsewhere",
            description = SurveyDocs.RECORD)
    @RequestBody(
            required = true,
            description = "The answer.",
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyAnswerInput.class),
                            examples = @ExampleObject(name = "csat", value = SurveyDocs.TOLD)))
    @APIResponse(
            responseCode = "201",
            description = "The answered survey as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyView.class),
                            examples = @ExampleObject(name = "csat", value = SurveyDocs.STORED)))
    public Response record(@NotNull @Valid SurveyAnswerInput answer) {
        var survey = surveys.record(answer);
        return VersionedResponse.created(
                URI.create(SurveyResource.PATH + "/" + survey.id()), survey, survey.version());
    }
}
