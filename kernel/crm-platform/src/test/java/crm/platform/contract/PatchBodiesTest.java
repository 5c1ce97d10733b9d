package crm.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crm.platform.patch.MergePatch;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

class PatchBodiesTest {

    @Test
    void aPatchOfWhatACreationNeedsInFullRequiresNothing() {
        var contract = contract("ThingInput", thing().required(List.of("name")));

        PatchBodies.complete(contract);

        var schemas = contract.getComponents().getSchemas();
        assertEquals("ThingPatch", bodyType(contract));
        assertNull(schemas.get("ThingPatch").getRequired());
        assertEquals(
                Set.of("name", "colour"),
                schemas.get("ThingPatch").getProperties().keySet());
        assertEquals(List.of("name"), schemas.get("ThingInput").getRequired());
    }

    @Test
    void aTypeThatIsThePatchsAloneRequiresNothing() {
        var contract = contract("ThingChange", thing().required(List.of("name")));

        PatchBodies.complete(contract);

        assertEquals("ThingChange", bodyType(contract));
        assertEquals(
                Set.of("ThingChange"), contract.getComponents().getSchemas().keySet());
        assertNull(contract.getComponents().getSchemas().get("ThingChange").getRequired());
    }

    @Test
    void whatRequiresNothingAnywayStaysAsItIs() {
        var contract = contract("ThingInput", thing());

        PatchBodies.complete(contract);

        assertEquals("ThingInput", bodyType(contract));
        assertEquals(Set.of("ThingInput"), contract.getComponents().getSchemas().keySet());
    }

    private static Schema thing() {
        return OASFactory.createSchema()
                .description("A thing")
                .addProperty("name", OASFactory.createSchema())
                .addProperty("colour", OASFactory.createSchema());
    }

    private static OpenAPI contract(String name, Schema schema) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(name));
        var body = OASFactory.createRequestBody()
                .content(OASFactory.createContent().addMediaType(MergePatch.MEDIA_TYPE, media));
        var item =
                OASFactory.createPathItem().PATCH(OASFactory.createOperation().requestBody(body));
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema))
                .paths(OASFactory.createPaths().addPathItem("/v1/things/{id}", item));
    }

    private static String bodyType(OpenAPI contract) {
        var reference = contract.getPaths()
                .getPathItem("/v1/things/{id}")
                .getPATCH()
                .getRequestBody()
                .getContent()
                .getMediaType(MergePatch.MEDIA_TYPE)
                .getSchema()
                .getRef();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
