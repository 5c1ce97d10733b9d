package crm.devstack.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The README's tour: commands, each with the answer that the reader is promised, if any. */
record Tour(List<Step> steps) {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## Five minutes.*?(?=^## )");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(bash|text)\\n(.*?)^```$");

    /** @param answer with … for anything; empty if nothing is promised */
    record Step(String command, String answer) {

        /** Whether this is what was promised. */
        boolean isAnswer(String output) {
            var pattern = Arrays.stream(answer.strip().split("…", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return answer.isEmpty()
                    || Pattern.compile(pattern, Pattern.DOTALL)
                            .matcher(output.strip())
                            .matches();
        }
    }

    static Tour of(Path readme) throws IOException {
        var section = SECTION.matcher(Files.readString(readme));
        if (!section.find()) {
            throw new AssertionError(readme + " has no section 'Five minutes'");
        }
        var steps = new ArrayList<Step>();
        var blocks = BLOCK.matcher(section.group());
        while (blocks.find()) {
            if (blocks.group(1).equals("bash")) {
                steps.add(new Step(blocks.group(2), ""));
            } else {
                steps.add(new Step(steps.remove(steps.size() - 1).command(), blocks.group(2)));
            }
        }
        return new Tour(steps);
    }
}
