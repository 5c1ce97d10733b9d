package crm.sales.product;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.idempotency.Idempotent;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.patch.MergePatch;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products, by our own id. */
@Path(ProductResource.PATH)
@Tag(name = "Products", description = "The catalogue: goods and services.")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    static final String PATH = "/v1/products";

    private final ProductService products;

    ProductResource(ProductService products) {
        this.products = products;
    }

    static URI location(UUID id) {
        return URI.create(PATH + "/" + id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("products:write")
    @Idempotent
    @Operation(operationId = "createProduct", summary = "Add a product", description = ProductDocs.CREATE)
    @RequestBody(
            required = true,
            description = "The product.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProductInput.class),
                            examples = @ExampleObject(name = "product", value = ProductDocs.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The product as stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProductView.class),
                            examples = @ExampleObject(name = "product", value = ProductDocs.STORED)))
    public Response create(@NotNull JsonNode body) {
        var created = products.create(body);
        return VersionedResponse.created(location(created.id()), created, created.version());
    }

    @GET
    @PermissionsAllowed("products:read")
    @Operation(operationId = "listProducts", summary = "List products", description = ProductDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of products.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProductPage.class),
                            examples = @ExampleObject(name = "page", value = ProductDocs.PAGE)))
    public Response list(@BeanParam ListParameters parameters) {
        return ListResponse.of(products.list(parameters.query(ProductFields.ALL)), parameters);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("products:read")
    @Operation(operationId = "getProduct", summary = "Read a product")
    @APIResponse(
            responseCode = "200",
            description = "The product.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProductView.class),
                            examples = @ExampleObject(name = "product", value = ProductDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = ProductDocs.ID) @PathParam("id") UUID id,
            @Parameter(description = ProductDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var product = products.get(id);
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), product, product.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("products:write")
    @Operation(operationId = "changeProduct", summary = "Change a product", description = ProductDocs.CHANGE)
    @RequestBody(
            required = true,
            description = "The fields to change.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProductInput.class),
                            examples = @ExampleObject(name = "change", value = ProductDocs.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The product as stored.",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response change(
            @Parameter(description = ProductDocs.ID) @PathParam("id") UUID id,
            @Parameter(required = true, description = ProductDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            JsonNode patch) {
        var product = products.patch(id, IfMatch.required(ifMatch), patch);
        return VersionedResponse.ok(product, product.version());
    }
}
