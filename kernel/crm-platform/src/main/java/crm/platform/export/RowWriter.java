package crm.platform.export;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes rows in a format; keeps nothing from one call to the next. */
interface RowWriter<V extends Record> {

    /** Writes what stands before the first row. */
    void begin(ByteArrayOutputStream file);

    void write(List<V> rows, ByteArrayOutputStream file);
}
