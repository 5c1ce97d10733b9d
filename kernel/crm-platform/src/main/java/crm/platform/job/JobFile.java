package crm.platform.job;

import java.io.InputStream;

/** The file a job works through. It is kept in the database, so that any instance can go on with the job. */
public interface JobFile {

    /** Reads the file from its beginning; a small part of it is in memory at a time. The caller closes the stream. */
    InputStream open();
}
