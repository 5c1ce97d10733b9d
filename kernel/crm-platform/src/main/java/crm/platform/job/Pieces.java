package crm.platform.job;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/** The pieces of a file in their order; one is in memory at a time. */
final class Pieces implements Enumeration<InputStream> {
    private final IntFunction<byte[]> read;
    private int number;
    private byte[] next;

    /** @param read gives the piece with a number, from 0; null after the last */
    Pieces(IntFunction<byte[]> read) {
        this.read = read;
        this.next = read.apply(0);
    }

    @Override
    public boolean hasMoreElements() {
        return next != null;
    }

    @Override
    public InputStream nextElement() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var piece = new ByteArrayInputStream(next);
        next = read.apply(++number);
        return piece;
    }
}
