package crm.gateway.routing;

import java.util.Set;

/** What the table says about a request. */
public sealed interface Route {
    /**
     * A service answers it.
     *
     * @param service short name, e.g. {@code customer}.
     * @param template the contract's path, for metrics and logs.
     * @param open whether the contract says that it needs no token.
     * @param keyed whether the contract says that it takes an idempotency key.
     */
    record To(String service, String template, boolean open, boolean keyed) implements Route {}

    /**
     * The path exists, with other methods.
     *
     * @param allowed upper-case method names, for {@code Allow}.
     */
    record OtherMethods(Set<String> allowed) implements Route {}

    /** No operation has this path. */
    record Unknown() implements Route {}
}
