package crm.devstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    @TempDir
    private Path folder;

    @Test
    void aMachineWithoutFontsIsFoundOut() throws IOException, InterruptedException {
        var configuration = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        // A JDK keeps in the user's folder which fonts it has seen.
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Answer.class.getName());
        java.environment().put("FONTCONFIG_FILE", configuration.toString());
        java.environment().put("FONTCONFIG_PATH", folder.toString());

        var process = java.start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor());
        assertEquals("false", answer.strip());
    }

    /** Asks on a machine of its own. */
    static final class Answer {
        private Answer() {}

        public static void main(String[] arguments) {
            System.out.println(Fonts.areThere());
        }
    }
}
