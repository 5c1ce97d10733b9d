package crm.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Who may know whom. */
final class LayerRules {

    private LayerRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                entitiesKnowNoOutside(),
                resourcesAskServices(),
                servicesKnowNoTransport(),
                featuresKeepTheirRepositories(root),
                noCycles(root));
    }

    static ArchRule entitiesKnowNoOutside() {
        var outside = resideInAnyPackage("jakarta.ws.rs..", "crm.platform.outbox..", "org.apache.kafka..");
        return noClasses()
                .that(Part.ENTITY.predicate())
                .should()
                .dependOnClassesThat(outside.or(Part.REPOSITORY.predicate())
                        .or(Part.RESOURCE.predicate())
                        .or(Part.SERVICE.predicate()));
    }

    static ArchRule resourcesAskServices() {
        return noClasses()
                .that(Part.RESOURCE.predicate())
                .should()
                .dependOnClassesThat(Part.REPOSITORY.predicate().or(Part.ENTITY.predicate()));
    }

    static ArchRule servicesKnowNoTransport() {
        var json = resideInAnyPackage(
                "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..", "jakarta.json..");
        // A merge patch is a JSON value by definition: it may be passed on, not parsed or written.
        var value = equivalentTo(JsonNode.class).or(resideInAPackage("com.fasterxml.jackson.databind.node"));
        return noClasses()
                .that(Part.SERVICE.predicate())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "org.apache.kafka..",
                                "org.eclipse.microprofile.reactive.messaging..")
                        .or(json.and(not(value))));
    }

    static ArchRule featuresKeepTheirRepositories(String root) {
        return classes().that(resideInAPackage(root + "..")).should(useOnlyRepositoriesOfTheirFeature(root));
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule eventsKnowOnlyTheJdk(String root) {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", root + ".."));
    }

    private static ArchCondition<JavaClass> useOnlyRepositoriesOfTheirFeature(String root) {
        return new ArchCondition<>("use only repositories of their feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeignRepository(root, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isForeignRepository(String root, Dependency dependency) {
        var target = dependency.getTargetClass();
        return within(root).test(target)
                && Part.REPOSITORY.is(target)
                && !feature(root, target).equals(feature(root, dependency.getOriginClass()));
    }

    private static DescribedPredicate<JavaClass> within(String root) {
        return resideInAPackage(root + "..");
    }

    private static String feature(String root, JavaClass type) {
        var below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
