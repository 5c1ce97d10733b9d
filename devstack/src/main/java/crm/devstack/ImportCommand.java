package crm.devstack;

import crm.devstack.api.FileImports;
import crm.devstack.api.ImportState;
import crm.devstack.layout.StackFailed;
import crm.devstack.stack.CrmStack;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file of customers through the API. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final CrmStack stack;

    @Parameters(paramLabel = "<file>")
    private Path file;

    @Option(names = "--mapping", paramLabel = "<file>")
    private Path mapping;

    @Option(names = "--user", defaultValue = "admin", paramLabel = "<user>")
    private String user;

    @Option(names = "--validate-only")
    private boolean validateOnly;

    @Option(names = "--api", paramLabel = "<address>")
    private URI api;

    ImportCommand(CrmStack stack) {
        this.stack = stack;
    }

    @Override
    public Integer call() {
        var ports = stack.callable();
        var imports = FileImports.ofCustomers(ports, api == null ? ports.gateway() : address(), user);
        var id = imports.begin(existing(file), existing(mapping == null ? beside(file) : mapping), validateOnly);
        var bar = new ProgressBar(System.out, System.console() != null);
        var end = imports.follow(id, bar::show);
        bar.finish();
        System.out.println(file.getFileName() + (validateOnly ? " would be: " : ": ") + end);
        if (end.rejected() > 0) {
            imports.errors(id).forEach(System.out::println);
        }
        return result(end);
    }

    private String address() {
        if (!List.of("http", "https").contains(String.valueOf(api.getScheme())) || api.getHost() == null) {
            throw new StackFailed("--api takes an address such as http://localhost:8081, not " + api);
        }
        return api.toString();
    }

    private static int result(ImportState end) {
        if (!end.isSuccess()) {
            throw new StackFailed("The import " + end.state().toLowerCase(java.util.Locale.ROOT)
                    + (end.error().isEmpty() ? "" : ": " + end.error()));
        }
        return 0;
    }

    /** {@code customers.csv} has its mapping in {@code customers.mapping.json}. */
    private static Path beside(Path file) {
        var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return file.resolveSibling(name + ".mapping.json");
    }

    private static Path existing(Path path) {
        if (!Files.isReadable(path)) {
            throw new StackFailed("There is no file " + path);
        }
        return path;
    }
}
