package crm.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/**
 * Writes into the contract what the platform does for every operation: the scope it checks, the errors it answers, the
 * headers it reads and sends, and what a merge patch may leave out. An operation that says something of its own about any of these keeps it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonContract implements OASFilter {

    private final DeclaredOperations declared;

    public CommonContract(IndexView index) {
        this.declared = new DeclaredOperations(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        CommonParts.addTo(contract);
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths().getPathItems().forEach(this::complete);
        }
        PatchBodies.complete(contract);
        ServicePaths.complete(contract, service());
        contract.getComponents().addSecurityScheme(OAuth2.NAME, OAuth2.scheme(declared.scopes()));
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("crm.service", String.class);
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> new OperationContract(
                        ServicePaths.name(path, service()),
                        method,
                        operation,
                        declared.scopes(operation.getOperationId()),
                        declared.isOpen(operation.getOperationId()))
                .complete(declared.isIdempotent(operation.getOperationId())));
    }
}
