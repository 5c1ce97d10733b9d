package crm.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a feature is made of, recognised as the frameworks recognise it, or by its name. */
public enum Part {
    ENTITY(type -> type.isAnnotatedWith("jakarta.persistence.Entity")),
    REPOSITORY(type -> type.getSimpleName().endsWith("Repository")
            || type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")),
    SERVICE(type -> type.getSimpleName().endsWith("Service")),
    RESOURCE(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"));

    private final Predicate<JavaClass> recognised;

    Part(Predicate<JavaClass> recognised) {
        this.recognised = recognised;
    }

    DescribedPredicate<JavaClass> predicate() {
        return DescribedPredicate.describe("are of kind " + lowerCase(), recognised::test);
    }

    boolean is(JavaClass type) {
        return recognised.test(type);
    }

    /** Parts that are not there though they should, and the other way round. */
    static List<String> misjudged(JavaClasses classes, Set<Part> missing) {
        return Arrays.stream(values())
                .filter(part -> classes.stream().anyMatch(part::is) == missing.contains(part))
                .map(part -> missing.contains(part)
                        ? "the test says there is no " + part.lowerCase() + ", and there is one"
                        : "there is no " + part.lowerCase() + " that the rules could hold for")
                .toList();
    }

    private String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
