package crm.tables;

/** A row of a file, of whatever kind. */
public interface FileRow {

    /** How long it is, in characters. */
    int length();
}
