package crm.devstack.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {
    private static final String FILE = "docker-compose.yml";
    private static final List<String> FILES = List.of(FILE, "docker-compose.observability.yml");
    private static final String PLATFORM =
            "kernel/crm-platform/src/main/resources/META-INF/microprofile-config.properties";
    private static final String FROM_FILE = "_FILE";
    /** What a password, a secret or a key is called in an environment. */
    private static final String SECRET = "(?i).*(PASSWORD|SECRET|TOKEN|PRIVATE_KEY).*";

    private final ComposeFile compose = ComposeFile.read(FILE);

    static List<String> applications() {
        return ComposeFile.applications();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void anApplicationHasNoRightsAndLimits(String application) {
        var service = compose.service(application);

        assertTrue(service.path("read_only").asBoolean(), "read_only");
        assertEquals(List.of("ALL"), ComposeFile.texts(service.path("cap_drop")));
        assertTrue(service.path("cap_add").isMissingNode(), "cap_add");
        assertEquals(List.of("no-new-privileges:true"), ComposeFile.texts(service.path("security_opt")));
        assertTrue(service.hasNonNull("mem_limit") && service.hasNonNull("cpus"), "limits");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void anApplicationCanWriteToItsTemporaryFolderAlone(String application) {
        var service = compose.service(application);
        var writable = new ArrayList<>(ComposeFile.texts(service.path("tmpfs")));
        writable.addAll(ComposeFile.texts(service.path("volumes")));

        assertEquals(1, writable.size(), writable::toString);
        assertTrue(writable.get(0).matches("/tmp:size=\\d+m|[a-z-]+:/tmp"), writable::toString);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void anApplicationIsToldOnlyWhatItReads(String application) {
        var told = new TreeSet<String>();
        for (var variable : compose.environment(application).keySet()) {
            told.add(variable.startsWith("CRM_") ? variable.replaceFirst(FROM_FILE + "$", "") : variable);
        }
        told.remove("JAVA_OPTS");
        told.removeAll(read(application));

        assertEquals(Set.of(), told);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void anApplicationIsBuiltByItsOwnFile(String application) {
        var build = compose.service(application).path("build");
        var file = ComposeFile.text(application + "/" + build.path("dockerfile").asText());

        assertEquals("./" + application, build.path("context").asText());
        assertEquals(
                "crm/" + application + ":${CRM_VERSION:-latest}",
                compose.service(application).path("image").asText());
        assertTrue(file.contains("image.title=\"" + application + "\""), "title");
        assertEquals(steps("customer-service"), steps(application));
    }

    @Test
    void onlyTheGatewayAndKeycloakPublishPorts() {
        var published = new TreeSet<String>();
        var onTheEdge = new TreeSet<String>();
        compose.services().forEach((name, service) -> {
            if (service.hasNonNull("ports")) {
                published.add(name);
            }
            if (ComposeFile.texts(service.path("networks")).contains("edge")) {
                onTheEdge.add(name);
            }
        });

        assertEquals(Set.of("gateway", "keycloak"), published);
        assertEquals(published, onTheEdge);
    }

    @Test
    void aSecretIsAFileAndItsServiceGetsIt() {
        for (var service : compose.services().entrySet()) {
            var secrets = ComposeFile.texts(service.getValue().path("secrets"));
            compose.environment(service.getKey()).forEach((variable, value) -> {
                if (variable.matches(SECRET)) {
                    var where = service.getKey() + " " + variable;
                    assertTrue(variable.endsWith(FROM_FILE), where);
                    assertTrue(secrets.stream().anyMatch(secret -> value.equals("/run/secrets/" + secret)), where);
                }
            });
        }
    }

    @Test
    void everySecretIsMadeByTheScript() {
        var made = ComposeFile.found("(?m)^  (\\w+_(?:password|secret))$", ComposeFile.text("deploy/make-secrets"));

        var files = new TreeMap<String, String>();
        for (var compose : FILES) {
            for (var secret : ComposeFile.read(compose).secrets().entrySet()) {
                files.put(secret.getKey(), secret.getValue().path("file").asText());
            }
        }
        assertEquals(made, files.keySet());
        files.forEach((name, file) -> assertEquals("./secrets/" + name, file));
    }

    @Test
    void everyServiceHasItsDatabase() {
        var script = ComposeFile.text("deploy/postgresql/databases.sh");
        var databases = ComposeFile.found("jdbc:postgresql://postgres:5432/(\\w+)", ComposeFile.text(FILE));
        var made = Set.of(script.lines()
                .filter(line -> line.startsWith("for name in "))
                .findFirst()
                .orElseThrow()
                .replaceAll("for name in |; do", "")
                .split(" "));

        assertEquals(databases, made);
        var passwords = ComposeFile.texts(compose.service("postgres").path("secrets"));
        databases.forEach(database -> assertTrue(passwords.contains(database + "_password"), database));
    }

    @Test
    void theBackupKnowsEveryDatabaseAndWhoUsesIt() {
        var script = ComposeFile.text("deploy/backup/stack.sh");
        var databases = ComposeFile.found("jdbc:postgresql://postgres:5432/(\\w+)", ComposeFile.text(FILE));
        var users = new TreeSet<>(applications());
        users.add("keycloak");

        databases.remove("keycloak");
        assertEquals(databases, listed("SERVICE_DATABASES", script));
        assertEquals(users, listed("APPLICATIONS", script));
    }

    @Test
    void whoSendsMailIsHeldAfterARestore() {
        var held = ComposeFile.read("deploy/backup/hold-mail.yml");
        var senders = new TreeSet<String>();
        for (var service : compose.services().keySet()) {
            if (compose.environment(service).containsKey("CRM_SMTP_HOST")) {
                senders.add(service);
                assertEquals("127.0.0.1", held.environment(service).get("CRM_SMTP_HOST"));
            }
        }

        assertEquals(senders, held.services().keySet());
    }

    @Test
    void everySettingIsExplained() {
        var settings = ComposeFile.found("\\$\\{(\\w+)", both());
        var explained = ComposeFile.found("(?m)^#(\\w+)=", ComposeFile.text(".env.example"));

        assertEquals(settings, explained);
    }

    @Test
    void everyExampleIsTheDefault() {
        var defaults = ComposeFile.found("\\$\\{(\\w+:-[^}]*)\\}", both());
        var examples = ComposeFile.found("(?m)^#(\\w+=.*)$", ComposeFile.text(".env.example"));

        var written = new TreeSet<String>();
        defaults.forEach(each -> written.add(each.replaceFirst(":-", "=")));
        assertEquals(written, examples);
    }

    private static Set<String> listed(String array, String script) {
        var words = ComposeFile.found("(?m)^" + array + "=\\(([^)]*)\\)$", script);
        return new TreeSet<>(List.of(String.join(" ", words).split(" ")));
    }

    private static String both() {
        return FILES.stream().map(ComposeFile::text).collect(Collectors.joining());
    }

    /** The variables that an application's settings name. */
    private static Set<String> read(String application) {
        var settings = ComposeFile.text(application + "/src/main/resources/application.properties");
        if (!application.equals("gateway")) {
            settings += ComposeFile.text(PLATFORM);
        }
        return ComposeFile.found("\\$\\{(\\w+)", settings);
    }

    /** What a Dockerfile does; analytics alone looks for fonts besides. */
    private static List<String> steps(String application) {
        return ComposeFile.text(application + "/src/main/docker/Dockerfile")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.contains("fc-list"))
                .map(line -> line.replace(application, "application"))
                .toList();
    }
}
