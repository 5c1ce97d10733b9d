package crm.tables.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that the cells of a workbook refer to by number. They may be most of the workbook, so they are written to a
 * file beside, in blocks, as far as they were asked for; the blocks used last stay in memory.
 */
final class SharedStrings implements AutoCloseable {

    private static final int BLOCK = 32;
    private static final int BLOCKS_IN_MEMORY = 64;
    /** In characters; a block of long texts is read anew each time. */
    private static final int LONGEST_IN_MEMORY = 64 * 1024;

    private final XmlCursor xml;
    private final Path file;
    private final RandomAccessFile blocks;
    private final List<Long> starts = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final Map<Integer, List<String>> recent = new LinkedHashMap<>(BLOCKS_IN_MEMORY * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<String>> eldest) {
            return size() > BLOCKS_IN_MEMORY;
        }
    };

    /** @param xml the part; null if the workbook has none */
    SharedStrings(XmlCursor xml) {
        this.xml = xml;
        try {
            file = Files.createTempFile("shared-strings", ".tmp");
            blocks = new RandomAccessFile(file.toFile(), "rw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws WorkbookUnreadable when there is no text of this number */
    String get(int number) {
        if (number < 0) {
            throw unknown(number);
        }
        while (number >= (long) starts.size() * BLOCK + open.size()) {
            readNext(number);
        }
        var block = number / BLOCK;
        return (block == starts.size() ? open : block(block)).get(number % BLOCK);
    }

    @Override
    public void close() {
        try {
            if (xml != null) {
                xml.close();
            }
            blocks.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readNext(int wanted) {
        if (xml == null || !nextItem()) {
            throw unknown(wanted);
        }
        open.add(xml.runs());
        if (open.size() == BLOCK) {
            store();
        }
    }

    private boolean nextItem() {
        while (xml.nextStart()) {
            if (xml.name().equals("si")) {
                return true;
            }
        }
        return false;
    }

    private void store() {
        try {
            var bytes = new ByteArrayOutputStream();
            var output = new DataOutputStream(bytes);
            for (var text : open) {
                var encoded = text.getBytes(UTF_8);
                output.writeInt(encoded.length);
                output.write(encoded);
            }
            var start = blocks.length();
            blocks.seek(start);
            blocks.write(bytes.toByteArray());
            starts.add(start);
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> block(int block) {
        var texts = recent.get(block);
        if (texts == null) {
            texts = load(block);
            if (texts.stream().mapToInt(String::length).sum() < LONGEST_IN_MEMORY) {
                recent.put(block, texts);
            }
        }
        return texts;
    }

    private List<String> load(int block) {
        try {
            var end = block + 1 < starts.size() ? starts.get(block + 1) : blocks.length();
            var bytes = new byte[Math.toIntExact(end - starts.get(block))];
            blocks.seek(starts.get(block));
            blocks.readFully(bytes);
            var input = new DataInputStream(new ByteArrayInputStream(bytes));
            var texts = new ArrayList<String>(BLOCK);
            for (var i = 0; i < BLOCK; i++) {
                texts.add(new String(input.readNBytes(input.readInt()), UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbookUnreadable unknown(int number) {
        return WorkbookUnreadable.malformed("is damaged: it has no shared text " + number);
    }
}
