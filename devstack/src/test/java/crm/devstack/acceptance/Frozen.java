package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.devstack.layout.Part;
import crm.devstack.stack.CrmStack;
import java.io.IOException;

/** A part that does nothing until it is thawed, but keeps its connections: as one does that hangs. */
final class Frozen {
    private final long pid;

    private Frozen(long pid) {
        this.pid = pid;
    }

    static Frozen part(Part part, CrmStack stack) {
        var frozen = new Frozen(stack.status().parts().stream()
                .filter(status -> status.name().equals(part.label()))
                .findFirst()
                .orElseThrow()
                .pid());
        frozen.signal("STOP");
        return frozen;
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO();
            assertEquals(0, kill.start().waitFor());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
