package crm.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The layering that docs/adr describes, as a test of a module's compiled classes:
 *
 * <pre>{@code
 * @Test
 * void keepsTheArchitecture() {
 *     ArchitectureRules.check("crm.customer");
 * }
 * }</pre>
 *
 * A rule about parts that the module does not have would pass and mean nothing; therefore a part that is missing fails the
 * check, unless it is named as missing.
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * Fails unless the production classes of a service keep all rules.
     *
     * @param root package whose direct subpackages are the features
     * @param missing parts that the service does not have, and then must not have
     */
    public static void check(String root, Part... missing) {
        var absent = EnumSet.noneOf(Part.class);
        absent.addAll(List.of(missing));
        requireNone(violations(productionClasses(root), root, absent));
    }

    /** Fails unless the production classes of a module of mechanisms, without features, keep the rules that suit them. */
    public static void checkMechanisms(String root) {
        requireNone(violations(productionClasses(root), CodeRules.forMechanisms(root)));
    }

    /** Fails unless the published events know nothing but the JDK and Jackson's annotations. */
    public static void checkEvents(String root) {
        requireNone(violations(productionClasses(root), List.of(LayerRules.eventsKnowOnlyTheJdk(root))));
    }

    static List<String> violations(JavaClasses classes, String root, Set<Part> missing) {
        var found = new ArrayList<>(Part.misjudged(classes, missing));
        found.addAll(violations(classes, LayerRules.of(root)));
        found.addAll(violations(classes, CodeRules.all()));
        return found;
    }

    static List<String> violations(JavaClasses classes, List<ArchRule> rules) {
        if (classes.isEmpty()) {
            return List.of("there is no class to check");
        }
        return rules.stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .flatMap(result -> result.getFailureReport().getDetails().stream())
                .toList();
    }

    private static JavaClasses productionClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    private static void requireNone(List<String> violations) {
        if (!violations.isEmpty()) {
            throw new AssertionError("the architecture is violated:\n" + String.join("\n", violations));
        }
    }
}
