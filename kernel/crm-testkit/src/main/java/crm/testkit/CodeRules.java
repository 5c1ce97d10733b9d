package crm.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** How classes are named and made, whichever layer they belong to. */
final class CodeRules {

    private CodeRules() {}

    static List<ArchRule> all() {
        return List.of(
                noVagueNames(),
                timeComesFromAClock(),
                noFieldInjection(),
                entitiesHaveNoSetters(),
                entitiesHideTheirState());
    }

    static List<ArchRule> forMechanisms(String root) {
        return List.of(noVagueNames(), timeComesFromAClock(), noFieldInjection(), LayerRules.noCycles(root));
    }

    static ArchRule noVagueNames() {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)");
    }

    static ArchRule timeComesFromAClock() {
        return classes().should(takeTimeFromAClock());
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");
    }

    static ArchRule entitiesHaveNoSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(Part.ENTITY.predicate())
                .should()
                .haveNameMatching("set[A-Z].*");
    }

    static ArchRule entitiesHideTheirState() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(Part.ENTITY.predicate())
                .and()
                .areNotStatic()
                .should()
                .bePublic();
    }

    private static ArchCondition<JavaClass> takeTimeFromAClock() {
        return new ArchCondition<>("take the time from a clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(CodeRules::isTimeWithoutClock)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean isTimeWithoutClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return switch (access.getTarget().getName()) {
            case "now" -> owner.getPackageName().equals("java.time") && !takes(access, Clock.class.getName());
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case JavaConstructor.CONSTRUCTOR_NAME -> owner.isEquivalentTo(Date.class) && takesNothing(access);
            default -> false;
        };
    }

    private static boolean takes(JavaAccess<?> access, String parameter) {
        return parameters(access).contains(parameter);
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return parameters(access).isEmpty();
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return HasName.Utils.namesOf(((CodeUnitAccessTarget) access.getTarget()).getRawParameterTypes());
    }
}
