package crm.platform.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parts of the contract that operations refer to. */
final class CommonParts {

    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String LINK = "Link";

    private CommonParts() {}

    static void addTo(OpenAPI contract) {
        contract.setInfo(info(contract.getInfo()));
        if (contract.getServers() == null || contract.getServers().isEmpty()) {
            contract.addServer(OASFactory.createServer().url("/"));
        }
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        fill(contract.getComponents());
    }

    private static void fill(Components components) {
        ProblemSchema.addTo(components);
        for (var error : StandardError.values()) {
            components.addResponse(error.responseName(), error.response());
        }
        components.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
        components.addHeader(ETAG, header("The version of what is shown, as a strong entity tag", "\"7\""));
        components.addHeader(LOCATION, header("Where the new resource is", null));
        components.addHeader(LINK, header("The next page, if there is one, as `rel=\"next\"` (RFC 8288)", null));
    }

    private static Info info(Info declared) {
        var info = declared == null ? OASFactory.createInfo() : declared;
        if (info.getLicense() == null) {
            info.setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        }
        return info;
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "A repeated call with the same key and body has no second effect and gets the first answer")
                .schema(text().minLength(1).maxLength(255));
    }

    private static Header header(String description, String example) {
        var header = OASFactory.createHeader().description(description).schema(text());
        return example == null ? header : header.example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
