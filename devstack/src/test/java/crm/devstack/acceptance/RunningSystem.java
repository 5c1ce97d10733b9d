package crm.devstack.acceptance;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One system for all acceptance tests, without data at the start, gone at the end. Tests take it as parameter. */
public final class RunningSystem implements BeforeAllCallback, ParameterResolver, AutoCloseable {
    private static final Home HOME = new Home(Checkout.current().folder().resolve("devstack/target/acceptance"));

    private CrmStack stack;
    private Api api;

    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == CrmStack.class || type == Api.class || type == Home.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == Home.class) {
            return HOME;
        }
        return type == CrmStack.class ? shared(context).stack : shared(context).api;
    }

    @Override
    public void close() {
        stack.down(System.out::println);
    }

    private static RunningSystem shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSystem.class))
                .computeIfAbsent(RunningSystem.class, key -> started(), RunningSystem.class);
    }

    private static RunningSystem started() {
        var system = new RunningSystem();
        system.stack = new CrmStack(Checkout.current(), HOME);
        system.stack.down(System.out::println);
        forgetData();
        system.stack.up(FreeOffset.next(), System.out::println, () -> {});
        system.api = new Api(system.stack);
        return system;
    }

    /** Keycloak has no data of tests, and the first start on a new folder takes it a minute. */
    private static void forgetData() {
        try {
            for (var part : Part.values()) {
                if (part != Part.KEYCLOAK) {
                    Home.delete(HOME.data(part));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
