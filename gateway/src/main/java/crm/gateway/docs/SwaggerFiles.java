package crm.gateway.docs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The files of the documentation pages: Swagger UI's from its jar, ours beside this class. */
final class SwaggerFiles {
    private static final Map<String, String> THEIRS = Map.of(
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "favicon-32x32.png", "image/png");
    private static final Map<String, String> OURS = Map.of(
            "index.html", "text/html; charset=utf-8",
            "docs.css", "text/css; charset=utf-8",
            "docs.js", "text/javascript; charset=utf-8",
            "oauth2-redirect.html", "text/html; charset=utf-8");

    private SwaggerFiles() {}

    static Map<String, Page> read() throws IOException {
        Map<String, Page> pages = new HashMap<>();
        String folder = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        for (var file : THEIRS.entrySet()) {
            pages.put(file.getKey(), Page.of(file.getValue(), bytes(folder + file.getKey())));
        }
        for (var file : OURS.entrySet()) {
            pages.put(file.getKey(), Page.of(file.getValue(), bytes("crm/gateway/docs/" + file.getKey())));
        }
        pages.put("oauth2-redirect.js", redirectScript(folder));
        pages.put("problems", ProblemsPage.render(text("crm/gateway/docs/problems.md")));
        return pages;
    }

    /** Their page has the script inline, which our content security policy forbids. */
    private static Page redirectScript(String folder) throws IOException {
        String page = text(folder + "oauth2-redirect.html");
        String script = page.substring(page.indexOf("<script>") + 8, page.lastIndexOf("</script>"));
        return Page.of("text/javascript; charset=utf-8", script.getBytes(StandardCharsets.UTF_8));
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (InputStream in = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static String text(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream found = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (found == null) {
            throw new FileNotFoundException(resource);
        }
        return found;
    }
}
