package crm.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Operations that every service has: their path names the service. The code says {@code {service}}; the contract says which
 * one, in the path and in the operation's id, so that the contracts of all services can be one.
 */
final class ServicePaths {
    private static final String PARAMETER = "service";
    private static final String VARIABLE = "{" + PARAMETER + "}";
    private static final Pattern VERB = Pattern.compile("^[a-z]+");

    private final String service;

    private ServicePaths(String service) {
        this.service = service;
    }

    static void complete(OpenAPI contract, String service) {
        if (contract.getPaths() != null) {
            new ServicePaths(service).complete(contract.getPaths());
        }
    }

    /** The path as a caller knows it. */
    static String name(String path, String service) {
        return path.replace(VARIABLE, service);
    }

    private void complete(Paths paths) {
        Map<String, PathItem> items = Map.copyOf(paths.getPathItems());
        items.keySet().stream().filter(path -> path.contains(VARIABLE)).sorted().forEach(path -> {
            paths.removePathItem(path);
            paths.addPathItem(name(path, service), named(items.get(path)));
        });
    }

    private PathItem named(PathItem item) {
        item.setParameters(others(item.getParameters()));
        item.getOperations().values().forEach(this::name);
        return item;
    }

    /** {@code listDeadLetters} becomes {@code listCustomerDeadLetters}. */
    private void name(Operation operation) {
        var capitalised = Character.toUpperCase(service.charAt(0)) + service.substring(1);
        operation.setOperationId(VERB.matcher(operation.getOperationId()).replaceFirst("$0" + capitalised));
        operation.setParameters(others(operation.getParameters()));
    }

    private static List<Parameter> others(List<Parameter> parameters) {
        if (parameters == null) {
            return null;
        }
        var others = new ArrayList<>(parameters);
        others.removeIf(parameter -> PARAMETER.equals(parameter.getName()));
        return others.isEmpty() ? null : others;
    }
}
