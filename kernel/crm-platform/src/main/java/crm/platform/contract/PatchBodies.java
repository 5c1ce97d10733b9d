package crm.platform.contract;

import crm.platform.patch.MergePatch;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Bodies of merge patches: what stays is left out, so nothing in them is required. The code reads a change as the type that has
 * to be complete after it. Where a creation takes the same type ({@code …Input}), the patch gets a schema of its own
 * ({@code …Patch}); another type is the patch's alone and requires nothing any more.
 */
final class PatchBodies {
    private static final String INPUT = "Input";
    private static final String PATCH = "Patch";

    private final Components components;

    private PatchBodies(Components components) {
        this.components = components;
    }

    /** @param contract with components */
    static void complete(OpenAPI contract) {
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            var bodies = new PatchBodies(contract.getComponents());
            contract.getPaths().getPathItems().values().forEach(bodies::complete);
        }
    }

    private void complete(PathItem item) {
        var body = item.getPATCH() == null ? null : item.getPATCH().getRequestBody();
        if (body != null && body.getContent() != null) {
            complete(body.getContent().getMediaType(MergePatch.MEDIA_TYPE));
        }
    }

    private void complete(MediaType media) {
        var name = media == null || media.getSchema() == null
                ? null
                : name(media.getSchema().getRef());
        var schema = name == null ? null : components.getSchemas().get(name);
        if (schema == null || schema.getRequired() == null) {
            return;
        }
        if (name.endsWith(INPUT)) {
            media.setSchema(OASFactory.createSchema().ref(patchOf(name, schema)));
        } else {
            schema.setRequired(null);
        }
    }

    private String patchOf(String name, Schema input) {
        var patch = name.substring(0, name.length() - INPUT.length()) + PATCH;
        var schema = OASFactory.createSchema();
        schema.setAll(new LinkedHashMap<>(input.getAll()));
        schema.setRequired(null);
        components.addSchema(patch, schema);
        return patch;
    }

    /** The last part of a reference. */
    private static String name(String reference) {
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
