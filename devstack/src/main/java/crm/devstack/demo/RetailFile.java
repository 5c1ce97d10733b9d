package crm.devstack.demo;

import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The shop's file of invoice lines: "Online Retail", December 2010. Read here by itself, to check what the system made of it. */
public final class RetailFile {
    private final Path packed;
    private final List<RetailLine> lines;

    private RetailFile(Path packed, List<RetailLine> lines) {
        this.packed = packed;
        this.lines = lines;
    }

    /**
     * Reads the file.
     *
     * @param packed CSV with a header, packed with gzip
     */
    public static RetailFile read(Path packed) {
        var lines = new ArrayList<RetailLine>();
        var positions = new HashMap<String, Integer>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var cells = new CsvLine(line).cells();
                lines.add(RetailLine.of(cells, positions.merge(cells.get(0), 1, Integer::sum)));
            }
        } catch (IOException e) {
            throw new StackFailed("Cannot read " + packed + ": " + Home.reason(e), e);
        }
        return new RetailFile(packed, List.copyOf(lines));
    }

    /** The lines, in the order of the file. */
    public List<RetailLine> lines() {
        return lines;
    }

    /** Writes the file as it is, but unpacked. */
    void unpack(Path target) {
        try (var content = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFailed("Cannot unpack " + packed + ": " + Home.reason(e), e);
        }
    }
}
