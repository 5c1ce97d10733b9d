package crm.tables.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook as it is inflated. It ends with a refusal when it becomes much larger than any sheet, or than what
 * it was packed into, or has no tag for so long that a parser would have to keep it all.
 */
final class BoundedPart extends FilterInputStream {

    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;
    private static final long MOST_INFLATION = 250;
    /** A part smaller than this harms nobody however well it was packed. */
    private static final long HARMLESS = 16L * 1024 * 1024;
    /** A cell has at most 32,767 characters, of at most ten bytes each when written as character references. */
    private static final int LONGEST_PIECE = 1024 * 1024;

    private final long packed;
    private long inflated;
    private int piece;

    BoundedPart(InputStream part, long packed) {
        super(part);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var count = super.read(bytes, from, length);
        if (count > 0) {
            inflated += count;
            measurePieces(bytes, from, from + count);
            check();
        }
        return count;
    }

    private void measurePieces(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            piece = bytes[i] == '<' ? 0 : piece + 1;
            if (piece > LONGEST_PIECE) {
                throw WorkbookUnreadable.tooLarge("has a cell of more than " + LONGEST_PIECE + " bytes");
            }
        }
    }

    private void check() {
        if (inflated > MOST_BYTES || inflated > HARMLESS && inflated / MOST_INFLATION > packed) {
            throw WorkbookUnreadable.tooLarge("becomes too large when it is unpacked; save it as CSV instead");
        }
    }
}
