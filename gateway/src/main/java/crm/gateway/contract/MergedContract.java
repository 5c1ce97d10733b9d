package crm.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The result of the merge.
 *
 * @param document the one OpenAPI document.
 * @param routes which service answers which method and path template.
 */
record MergedContract(JsonNode document, JsonNode routes) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /** Writes {@code openapi.json}, {@code openapi.yaml} and {@code routes.json} into {@code folder}. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("openapi.json").toFile(), document);
        YAML.writeValue(folder.resolve("openapi.yaml").toFile(), document);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("routes.json").toFile(), routes);
    }
}
