package crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
    private static final String PLANTED = "crm.testkit.planted";
    private static final String WELL_MADE = "crm.testkit.wellmade";

    @Test
    void aWellMadeServiceKeepsAllRules() {
        assertEquals(List.of(), ArchitectureRules.violations(classes(WELL_MADE), WELL_MADE, Set.of()));
    }

    @Test
    void anEntityKnowsNoRestAndNoRepository() {
        assertFinds(LayerRules.entitiesKnowNoOutside(), "Order.answer()", "Order.same(");
    }

    @Test
    void aResourceTouchesNoRepositoryAndNoEntity() {
        assertFinds(LayerRules.resourcesAskServices(), "OrderRepository.any()", "Order.state");
    }

    @Test
    void aServiceKnowsNoRestNoJsonAndNoKafka() {
        assertFinds(LayerRules.servicesKnowNoTransport(), "NotFoundException", "ObjectMapper", "KafkaProducer");
    }

    @Test
    void aFeatureUsesNoOtherFeaturesRepository() {
        assertFinds(LayerRules.featuresKeepTheirRepositories(PLANTED), "InvoiceRepository.count()");
    }

    @Test
    void featuresHaveNoCycle() {
        assertFinds(LayerRules.noCycles(PLANTED), "Cycle detected");
    }

    @Test
    void eventsKnowOnlyTheJdkAndJacksonsAnnotations() {
        assertFinds(LayerRules.eventsKnowOnlyTheJdk(PLANTED), "ObjectMapper", "jakarta.persistence.Entity");
    }

    @Test
    void noClassIsNamedAfterADrawer() {
        assertFinds(CodeRules.noVagueNames(), "DateUtil");
    }

    @Test
    void timeComesFromAClock() {
        assertFinds(
                CodeRules.timeComesFromAClock(),
                "DateUtil.instant()",
                "DateUtil.today()",
                "DateUtil.millis()",
                "DateUtil.date()",
                "DateUtil.later()");
        assertEquals(
                5,
                ArchitectureRules.violations(classes(PLANTED), List.of(CodeRules.timeComesFromAClock()))
                        .size());
    }

    @Test
    void nothingIsInjectedIntoAField() {
        assertFinds(CodeRules.noFieldInjection(), "OrderResource.orders");
    }

    @Test
    void anEntityHasNoSetterAndHidesItsState() {
        assertFinds(CodeRules.entitiesHaveNoSetters(), "Order.setState");
        assertFinds(CodeRules.entitiesHideTheirState(), "Order.state");
    }

    @Test
    void aRuleThatFindsNothingToHoldForDoesNotPass() {
        var failure = assertThrows(AssertionError.class, () -> ArchitectureRules.check("crm.nowhere"));
        assertTrue(failure.getMessage().contains("there is no entity"), failure.getMessage());
        assertThrows(AssertionError.class, () -> ArchitectureRules.checkMechanisms("crm.nowhere"));
        assertThrows(AssertionError.class, () -> ArchitectureRules.checkEvents("crm.nowhere"));
    }

    @Test
    void aPartThatIsSaidToBeMissingMustBeMissing() {
        var violations = ArchitectureRules.violations(classes(WELL_MADE), WELL_MADE, EnumSet.of(Part.ENTITY));

        assertEquals(List.of("the test says there is no entity, and there is one"), violations);
    }

    @Test
    void theTestKitKeepsItsOwnRules() {
        ArchitectureRules.checkMechanisms("crm.servers");
        ArchitectureRules.checkMechanisms("crm.testkit");
    }

    private static void assertFinds(ArchRule rule, String... places) {
        var violations = ArchitectureRules.violations(classes(PLANTED), List.of(rule));
        for (var place : places) {
            assertTrue(
                    violations.stream().anyMatch(violation -> violation.contains(place)),
                    place + " not in " + violations);
        }
    }

    private static JavaClasses classes(String root) {
        return new ClassFileImporter().importPackages(root);
    }
}
