package crm.sales.product;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import crm.sales.upsert.PutMode;
import crm.sales.upsert.UpsertEffect;
import crm.sales.upsert.Written;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products, by the id that they have in another system. */
@Path(ProductResource.PATH + "/by-external-id/{system}/{id}")
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductByExternalIdResource {

    private final ProductService products;

    ProductByExternalIdResource(ProductService products) {
        this.products = products;
    }

    @GET
    @PermissionsAllowed("products:read")
    @Operation(operationId = "getProductByExternalId", summary = "Read a product by an id in another system")
    @APIResponse(
            responseCode = "200",
            description = "The product.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProductView.class),
                            examples = @ExampleObject(name = "product", value = ProductDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = ProductDocs.SYSTEM, example = "shop") @PathParam("system") String system,
            @Parameter(description = ProductDocs.EXTERNAL_ID, example = "A-1001") @PathParam("id") String id,
            @Parameter(description = ProductDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var product = products.getByExternalId(system, id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), product, product.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("products:write")
    @Operation(
            operationId = "putProductByExternalId",
            summary = "Create or change a product by an id in another system",
            description = ProductDocs.PUT)
    @RequestBody(
            required = true,
            description = "The fields to write.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProductInput.class),
                            examples = @ExampleObject(name = "product", value = ProductDocs.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The product was there; this is how it is stored now.",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The product was created.",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response put(
            @Parameter(description = ProductDocs.SYSTEM, example = "shop") @PathParam("system") String system,
            @Parameter(description = ProductDocs.EXTERNAL_ID, example = "A-1001") @PathParam("id") String id,
            @Parameter(description = ProductDocs.ONLY_UPDATE) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @Parameter(description = ProductDocs.ONLY_CREATE) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch,
            JsonNode body) {
        var versions = IfMatch.optional(ifMatch);
        var mode = PutMode.of(versions, IfNoneMatch.of(ifNoneMatch));
        return response(products.upsertByExternalId(system, id, body, mode, versions));
    }

    private static Response response(Written<ProductView> written) {
        var product = written.thing();
        return written.effect() == UpsertEffect.CREATED
                ? VersionedResponse.created(ProductResource.location(product.id()), product, product.version())
                : VersionedResponse.ok(product, product.version());
    }
}
