package crm.devstack.acceptance;

import crm.devstack.layout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A copy of the sample file for one test: its customers have a source and ids of their own.
 *
 * @param data the CSV file
 * @param mapping the column mapping
 * @param brokenLines numbers of the lines with impossible birth dates, the header being line 1
 */
record FebrlFile(Path data, Path mapping, Set<Integer> brokenLines) {
    private static final Path SAMPLES = Checkout.current().samples();
    private static final Set<String> IMPOSSIBLE = Set.of("19371233", "19729518", "19339026");
    /** The last but one column. */
    private static final Pattern BIRTH_DATE = Pattern.compile("(\\d{8})(?=,[^,]*$)");

    static FebrlFile original(Path folder, String source) throws IOException {
        return withBrokenDates(folder, source, 0);
    }

    /** Breaks the birth dates of further rows, spread over the file. */
    static FebrlFile withBrokenDates(Path folder, String source, int further) throws IOException {
        var lines = Files.readAllLines(SAMPLES.resolve("febrl-customers.csv"));
        var broken = new TreeSet<Integer>();
        for (int index = 1; index < lines.size(); index++) {
            var date = BIRTH_DATE.matcher(lines.get(index));
            boolean found = date.find();
            if (found && IMPOSSIBLE.contains(date.group(1))) {
                broken.add(index + 1);
            } else if (found && index % 40 == 0 && further-- > 0) {
                lines.set(index, date.replaceFirst("20011340"));
                broken.add(index + 1);
            }
        }
        var mapping = Files.readString(SAMPLES.resolve("febrl-customers.mapping.json"));
        return new FebrlFile(
                Files.write(folder.resolve(source + ".csv"), lines),
                Files.writeString(
                        folder.resolve(source + ".mapping.json"),
                        mapping.replace("externalIds.febrl", "externalIds." + source)
                                .replace("\"source\": \"febrl\"", "\"source\": \"" + source + "\"")),
                broken);
    }
}
