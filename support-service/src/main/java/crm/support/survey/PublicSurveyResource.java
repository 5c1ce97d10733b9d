package crm.support.survey;

import crm.platform.problem.InvalidInput;
import crm.platform.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** The link of a survey's mail. */
@Path(PublicSurveyResource.PATH)
@Tag(name = "Links in mails")
public class PublicSurveyResource {

    static final String PATH = "/v1/public/surveys";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int LONGEST_COMMENT = 5_000;

    private final SurveyService surveys;
    private final SurveySettings settings;

    PublicSurveyResource(SurveyService surveys, SurveySettings settings) {
        this.surveys = surveys;
        this.settings = settings;
    }

    @GET
    @Path("{token}")
    @Produces(HTML)
    @PermitAll
    @Operation(operationId = "showSurvey", summary = "The page to answer a survey", description = SurveyDocs.FORM)
    @APIResponse(
            responseCode = "200",
            description = "A page with a form.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response show(
            @Parameter(description = SurveyDocs.TOKEN) @PathParam("token") String token,
            @Parameter(description = SurveyDocs.CHOSEN) @QueryParam("score") Integer score) {
        try {
            return page(200, SurveyPage.question(settings.question(), surveys.form(token), score));
        } catch (Refusal refusal) {
            return page(refusal.kind().status(), SurveyPage.refusal(refusal.getMessage()));
        }
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "answerSurvey", summary = "Answer a survey", description = SurveyDocs.ANSWER)
    @RequestBody(
            required = true,
            description = "The answer.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SurveyAnswer.class),
                            examples = @ExampleObject(name = "satisfied", value = SurveyDocs.SATISFIED)))
    @APIResponse(responseCode = "204", description = "The answer has been taken.")
    public Response answer(
            @Parameter(description = SurveyDocs.TOKEN) @PathParam("token") String token,
            @NotNull @Valid SurveyAnswer answer) {
        surveys.answer(token, answer);
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .build();
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public Response submit(
            @PathParam("token") String token, @FormParam("score") String score, @FormParam("comment") String comment) {
        try {
            surveys.answer(token, new SurveyAnswer(number(score), text(comment)));
            return page(200, SurveyPage.thanks());
        } catch (Refusal refusal) {
            return page(refusal.kind().status(), SurveyPage.refusal(refusal.getMessage()));
        }
    }

    private static int number(String score) {
        if (score == null || !score.matches("[0-9]{1,4}")) {
            throw InvalidInput.at("/score", "required", "is required: a number");
        }
        return Integer.parseInt(score);
    }

    private static String text(String comment) {
        if (comment == null || comment.isBlank()) {
            return null;
        }
        var text = comment.replace("\0", "").strip();
        if (text.length() <= LONGEST_COMMENT) {
            return text;
        }
        var isWithinCharacter = Character.isHighSurrogate(text.charAt(LONGEST_COMMENT - 1));
        return text.substring(0, isWithinCharacter ? LONGEST_COMMENT - 1 : LONGEST_COMMENT);
    }

    private static Response page(int status, String html) {
        return Response.status(status)
                .entity(html)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
