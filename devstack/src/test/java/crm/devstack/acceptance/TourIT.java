package crm.devstack.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningSystem.class)
class TourIT {
    private static final Path ROOT = Checkout.current().folder();

    @TempDir
    private Path outputs;

    @Test
    void theReadmesTourDoesWhatItSays(CrmStack stack, Home home) throws IOException, InterruptedException {
        var tour = Tour.of(ROOT.resolve("README.md"));

        run(tour, stack, home);

        assertTrue(tour.steps().size() > 5, tour.toString());
        assertAll(IntStream.range(0, tour.steps().size())
                .mapToObj(number -> () -> check(tour.steps().get(number), number)));
    }

    /** In one shell, as the reader does, because later commands use variables of earlier ones. */
    private void run(Tour tour, CrmStack stack, Home home) throws IOException, InterruptedException {
        var script = new StringBuilder();
        for (int number = 0; number < tour.steps().size(); number++) {
            var command = tour.steps()
                    .get(number)
                    .command()
                    .replace("http://localhost:8080", stack.ports().gateway());
            script.append("{\n%s\n} > %s 2>&1\necho $? > %s\n".formatted(command, output(number), code(number)));
        }
        var shell = new ProcessBuilder(
                        "bash",
                        Files.writeString(outputs.resolve("tour.sh"), script).toString())
                .directory(ROOT.toFile())
                .inheritIO();
        shell.environment().put("CRM_HOME", home.folder().toString());
        assertEquals(0, shell.start().waitFor());
    }

    private void check(Tour.Step step, int number) throws IOException {
        var output = Files.readString(output(number));
        assertEquals("0", Files.readString(code(number)).strip(), step.command() + output);
        assertTrue(step.isAnswer(output), () -> step.command() + "answers\n" + output + "instead of\n" + step.answer());
    }

    private Path output(int number) {
        return outputs.resolve(number + ".out");
    }

    private Path code(int number) {
        return outputs.resolve(number + ".code");
    }
}
