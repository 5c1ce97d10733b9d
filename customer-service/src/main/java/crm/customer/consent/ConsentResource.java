package crm.customer.consent;

import crm.customer.consent.ConsentService.VersionedConsent;
import crm.customer.text.Findings;
import crm.platform.paging.ListParameters;
import crm.platform.paging.ListResponse;
import crm.platform.precondition.IfMatch;
import crm.platform.precondition.IfNoneMatch;
import crm.platform.precondition.VersionedResponse;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The consents of one customer. */
@Path("/v1/customers/{id}/consents")
@Tag(name = "Consents", description = "What customers agreed to.")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentResource {

    private final ConsentService consents;
    private final Clock clock;

    ConsentResource(ConsentService consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("consents:read")
    @Operation(
            operationId = "listCustomerConsents",
            summary = "List what a customer agreed to",
            description = ConsentDocs.LIST)
    @APIResponse(
            responseCode = "200",
            description = "A page of what holds.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentPage.class),
                            examples = @ExampleObject(name = "page", value = ConsentDocs.PAGE)))
    public Response list(
            @Parameter(description = ConsentDocs.CUSTOMER) @PathParam("id") UUID id,
            @BeanParam ListParameters parameters) {
        return ListResponse.of(consents.current(id, parameters.query(ConsentFields.CURRENT)), parameters);
    }

    @GET
    @Path("history")
    @PermissionsAllowed("consents:read")
    @Operation(
            operationId = "listCustomerConsentHistory",
            summary = "List everything a customer said about consents",
            description = ConsentDocs.HISTORY)
    @APIResponse(
            responseCode = "200",
            description = "A page of the ledger.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentPage.class),
                            examples = @ExampleObject(name = "page", value = ConsentDocs.PAGE)))
    public Response history(
            @Parameter(description = ConsentDocs.CUSTOMER) @PathParam("id") UUID id,
            @BeanParam ListParameters parameters) {
        return ListResponse.of(consents.history(id, parameters.query(ConsentFields.HISTORY)), parameters);
    }

    @GET
    @Path("{channel}/{purpose}")
    @PermissionsAllowed("consents:read")
    @Operation(operationId = "getCustomerConsent", summary = "Read whether a customer agreed")
    @APIResponse(
            responseCode = "200",
            description = "What holds; the ETag is the customer's.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentView.class),
                            examples = @ExampleObject(name = "granted", value = ConsentDocs.STORED)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @Parameter(description = ConsentDocs.CUSTOMER) @PathParam("id") UUID id,
            @Parameter(description = ConsentDocs.CHANNEL, example = "email") @PathParam("channel")
                    ConsentChannel channel,
            @Parameter(description = ConsentDocs.PURPOSE, example = "marketing") @PathParam("purpose") String purpose,
            @Parameter(description = ConsentDocs.IF_NONE_MATCH) @HeaderParam(IfNoneMatch.HEADER) String ifNoneMatch) {
        var found = consents.get(id, subject(channel, purpose));
        return VersionedResponse.read(IfNoneMatch.of(ifNoneMatch), found.consent(), found.version());
    }

    @PUT
    @Path("{channel}/{purpose}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("consents:write")
    @Operation(
            operationId = "putCustomerConsent",
            summary = "Record whether a customer agrees",
            description = ConsentDocs.PUT)
    @RequestBody(
            required = true,
            description = "What the customer said.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentInput.class),
                            examples = @ExampleObject(name = "granted", value = ConsentDocs.GRANTED)))
    @APIResponse(
            responseCode = "200",
            description = "What holds now; the ETag is the customer's.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsentView.class),
                            examples = @ExampleObject(name = "granted", value = ConsentDocs.STORED)))
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response put(
            @Parameter(description = ConsentDocs.CUSTOMER) @PathParam("id") UUID id,
            @Parameter(description = ConsentDocs.CHANNEL, example = "email") @PathParam("channel")
                    ConsentChannel channel,
            @Parameter(description = ConsentDocs.PURPOSE, example = "marketing") @PathParam("purpose") String purpose,
            @Parameter(required = true, description = ConsentDocs.IF_MATCH) @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid ConsentInput consent) {
        var findings = new Findings();
        var statement = consent.read(clock.instant(), findings);
        findings.throwIfAny();
        return response(consents.put(id, IfMatch.required(ifMatch), subject(channel, purpose), statement));
    }

    private static ConsentSubject subject(ConsentChannel channel, String purpose) {
        var findings = new Findings();
        var subject = ConsentSubject.read(channel, purpose, "/path/purpose", findings);
        findings.throwIfAny();
        return subject;
    }

    private static Response response(VersionedConsent found) {
        return VersionedResponse.ok(found.consent(), found.version());
    }
}
