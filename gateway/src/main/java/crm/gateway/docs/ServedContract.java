package crm.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import crm.gateway.GatewaySettings;
import jakarta.inject.Singleton;
import java.io.IOException;

/** The merged document with the addresses of the configured issuer in its login flows; made once. */
@Singleton
class ServedContract {
    private final Page json;
    private final Page yaml;

    ServedContract(ContractFiles files, GatewaySettings settings, ObjectMapper mapper) throws IOException {
        JsonNode document = files.document();
        document.at("/components/securitySchemes/oauth2/flows")
                .forEach(flow -> addIssuer((ObjectNode) flow, settings.issuer().toString()));
        json = Page.of("application/json", mapper.writeValueAsBytes(document));
        yaml = Page.of("application/yaml", new YAMLMapper().writeValueAsBytes(document));
    }

    Page json() {
        return json;
    }

    Page yaml() {
        return yaml;
    }

    private static void addIssuer(ObjectNode flow, String issuer) {
        String endpoints = issuer + "/protocol/openid-connect/";
        if (flow.has("authorizationUrl")) {
            flow.put("authorizationUrl", endpoints + "auth");
        }
        flow.put("tokenUrl", endpoints + "token");
    }
}
