package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.Ports;
import crm.devstack.layout.Progress;
import crm.devstack.stack.CrmStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(Turn.RESTARTS_ALL)
@ExtendWith(RunningSystem.class)
class DeadSupervisorIT {

    @Test
    void nothingIsLeftAfterDownAndTheDataIsFoundAgain(CrmStack stack, Api api) {
        var ports = stack.ports();
        create(api, "before-the-end");
        var processes = stack.processes();

        stack.killSupervisor();
        assertFalse(stack.status().isHealthy());
        stack.down(Progress.silent());

        assertEquals(
                List.of(), processes.stream().filter(ProcessHandle::isAlive).toList());
        assertEquals(List.of(), stack.processes());
        startAgain(stack, ports);
        assertEquals(1, api.count("source==before-the-end"));
    }

    private static void startAgain(CrmStack stack, Ports ports) {
        stack.up(ports, System.out::println, () -> {});
        assertTrue(stack.status().isHealthy());
    }

    private static void create(Api api, String source) {
        api.json()
                .body(Map.of("kind", "organization", "displayName", "Last & Co.", "source", source))
                .post("/v1/customers")
                .then()
                .statusCode(201);
    }
}
