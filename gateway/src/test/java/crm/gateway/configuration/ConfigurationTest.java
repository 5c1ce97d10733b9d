package crm.gateway.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** The committed page, and what it is made of; {@code -Ddocs.update=true} writes it. */
class ConfigurationTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");

    @Test
    void thePageSaysWhatSourcesAndSettingsFilesSay() throws IOException {
        var page = ConfigurationPage.of(ROOT).markdown();
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.readString(PAGE),
                "docs/configuration.md is not what the sources say; to write it: mvn test -pl gateway -am -Dtest=ConfigurationTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.update=true");
    }

    @Test
    void everySettingHasASentence() {
        assertEquals(List.of(), ConfigurationPage.of(ROOT).unexplained());
    }

    @Test
    void findsSettingsOfAllKinds() {
        var page = ConfigurationPage.of(ROOT).markdown();
        for (var row : List.of(
                "| `crm.identity.remember-tokens` | `CRM_IDENTITY_REMEMBER_TOKENS` | `PT1M` |",
                "| `quarkus.datasource.username` | `CRM_DB_USER` | `${crm.service}` |",
                "| `crm.request.body-limits.\"*\"` |  | none |",
                "| `crm.gateway.services.sales.url` | `CRM_SALES_URL` | `http://localhost:8082` | `http://host:port`, never",
                "| `crm.gateway.proxy.first-byte` | `CRM_GATEWAY_PROXY_FIRST_BYTE` | `60s` |",
                "| `crm.mail.archive.address` | `CRM_MAIL_ARCHIVE` | none |",
                "| `crm.marketing.tracking.machine-within` | `CRM_MARKETING_TRACKING_MACHINE_WITHIN` | `2s` |")) {
            assertTrue(page.contains(row), row);
        }
    }

    @Test
    void readsAMappingInterface() throws IOException {
        var found = DeclaredSettings.in(List.of(source("""
                import java.util.*;
                /** About all. */
                @ConfigMapping(prefix = "crm.oven")
                interface OvenSettings {
                    /** How hot it gets, {@code {degrees}} or
                     * less. */
                    @WithDefault("2" + "00")
                    int maxHeat();
                    Optional<String> colour();
                    /** What it is called. */
                    String name();
                    Map<String, Tray> trays();
                    interface Tray {
                        /** How far it is up. */
                        @WithName("height") int level();
                    }
                }
                """)));

        assertEquals(
                List.of(
                        setting("crm.oven.max-heat", "200", "How hot it gets, `{degrees}` or less."),
                        setting("crm.oven.colour", "", ""),
                        setting("crm.oven.name", null, "What it is called."),
                        setting("crm.oven.trays.\"*\".height", null, "How far it is up.")),
                found);
        assertTrue(found.get(3).isFor("crm.oven.trays.upper.height"));
        assertTrue(found.get(3).isFor("crm.oven.trays.\"the upper\".height"));
        assertEquals("CRM_OVEN_MAX_HEAT", found.get(0).variable());
    }

    @Test
    void readsWhatIsInjectedAndLeavesOthersProperties() throws IOException {
        var found = DeclaredSettings.in(List.of(source("""
                class Oven {
                    /** @param pause how long it rests */
                    Oven(@ConfigProperty(name = "crm.oven.pause", defaultValue = "5m") Duration pause,
                         @ConfigProperty(name = "quarkus.application.name") String name) {}
                }
                """)));

        assertEquals(List.of(setting("crm.oven.pause", "5m", "How long it rests.")), found);
    }

    @Test
    void refusesADefaultThatIsNoText() {
        var source = source("""
                @ConfigMapping(prefix = "crm.oven")
                interface OvenSettings {
                    @WithDefault(Heat.MOST) int heat();
                }
                """);

        assertThrows(IllegalStateException.class, () -> DeclaredSettings.in(List.of(source)));
    }

    @Test
    void readsASettingsFile() {
        var found = SettingsFile.settings(List.of(
                "# A choice.",
                "quarkus.http.idle-timeout=30M",
                "# Where bread",
                "# is sold.",
                "quarkus.shop.open=true",
                "quarkus.shop.url=${CRM_SHOP:http://shop/${crm.service}}",
                "",
                "crm.shelf.\"/v1/bread\\:batch\"=16M",
                "%test.crm.shelf.interval=1ms"));

        assertEquals(
                List.of(
                        new Setting(
                                "quarkus.shop.url",
                                Optional.of("CRM_SHOP"),
                                Optional.of("http://shop/${crm.service}"),
                                "Where bread is sold."),
                        setting("crm.shelf.\"/v1/bread:batch\"", "16M", "")),
                found);
        assertEquals("CRM_SHELF___V1_BREAD_BATCH_", found.get(1).variable());
    }

    private static Setting setting(String property, String value, String meaning) {
        return new Setting(property, Optional.empty(), Optional.ofNullable(value), meaning);
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Oven.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
