package crm.platform.export;

import crm.platform.job.JobCounts;
import crm.platform.job.JobOutput;
import crm.platform.job.JobRun;
import crm.platform.job.StepResult;
import crm.platform.paging.ListText;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** An export under way: reads a part of the list and writes it down. */
final class ExportRun<V extends Record> implements JobRun {
    private static final int FIRST_ROWS = 200;
    private static final int MOST_ROWS = 1_000;
    private static final int FEWEST_ROWS = 20;

    /** About what a step should write: rows may be small or large. */
    private static final int BYTES = 1024 * 1024;

    private final ExportedList<V> list;
    private final ListText text;
    private final RowWriter<V> writer;
    private String position;
    private int rows = FIRST_ROWS;

    ExportRun(ExportedList<V> list, ListText text, RowWriter<V> writer, String position) {
        this.list = list;
        this.text = text;
        this.writer = writer;
        this.position = position;
    }

    @Override
    public StepResult step() {
        var page = list.pages().apply(text.query(list.fields(), position, rows));
        var piece = new ByteArrayOutputStream();
        if (position == null) {
            writer.begin(piece);
        }
        writer.write(page.items(), piece);
        position = page.next();
        rows = rowsAfter(page.items().size(), piece.size());
        var counts = new JobCounts(page.items().size(), 0, 0, 0);
        return new StepResult(counts, List.of(), position == null, new JobOutput(piece, position));
    }

    @Override
    public void close() {
        // nothing is held between two steps
    }

    private static int rowsAfter(long written, int bytes) {
        return (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, written * BYTES / Math.max(1, bytes)));
    }
}
