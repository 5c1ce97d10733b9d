package crm.platform.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schema of a problem document. */
final class ProblemSchema {

    static final String NAME = "Problem";
    private static final String ERROR = "FieldError";

    private ProblemSchema() {}

    static void addTo(Components components) {
        components.addSchema(NAME, problem());
        components.addSchema(ERROR, error());
    }

    static Schema reference() {
        return OASFactory.createSchema().ref(NAME);
    }

    private static Schema problem() {
        return object("A problem document (RFC 9457); some problems have further members")
                .addProperty(
                        "type",
                        text("A page of the documentation, relative to the API").format("uri-reference"))
                .addProperty("title", text("What sort of problem it is"))
                .addProperty("status", number())
                .addProperty("detail", text("What happened, for people"))
                .addProperty("code", text("Stable, for programs"))
                .addProperty("traceId", text("Quote it to an operator"))
                .addProperty("errors", errors())
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema error() {
        return object("One thing that is wrong with the request")
                .addProperty(
                        "pointer",
                        text("RFC 6901 pointer into the body, or `/query/limit`, `/path/id`, `/header/If-Match`"))
                .addProperty("code", text("Stable, for programs"))
                .addProperty("detail", text("For people"))
                .required(List.of("pointer", "code", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER))
                .description("The HTTP status");
    }

    private static Schema errors() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.ARRAY))
                .items(OASFactory.createSchema().ref(ERROR));
    }
}
