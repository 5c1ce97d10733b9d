package crm.tables;

/** What a mapping may say of how a file is written; null where it says nothing. */
public interface ReadingOptions {

    /** What separates the cells of a CSV row. */
    String delimiter();

    /** What encloses a CSV cell that holds the delimiter or a line break. */
    String quote();

    /** How characters are written. */
    String charset();

    /** The sheet of a workbook. */
    String sheet();
}
