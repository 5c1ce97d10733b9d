package crm.analytics;

import crm.testkit.ArchitectureRules;
import crm.testkit.Part;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheArchitecture() {
        // the facts are rows that events overwrite, not objects with a life of their own
        ArchitectureRules.check("crm.analytics", Part.ENTITY, Part.REPOSITORY);
    }
}
