package crm.tables;

import crm.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesForMechanisms() {
        ArchitectureRules.checkMechanisms("crm.tables");
    }
}
