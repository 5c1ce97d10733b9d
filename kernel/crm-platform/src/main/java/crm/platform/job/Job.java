package crm.platform.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A job as it is shown; what moves it on is in {@link JobTable} and {@link JobLeases}. */
@Entity
@Immutable
@Table(name = "job")
public class Job {

    @Id
    UUID id;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @jakarta.persistence.Convert(converter = JobStateColumn.class)
    JobState state;

    long version;
    String fileName;
    boolean validateOnly;
    Long total;

    @Embedded
    Rows rows;

    String failureCode;
    String failureDetail;

    @Formula("json_extract_path_text(parameters, 'input')")
    String input;

    @Column(nullable = false)
    String creatorName;

    boolean cancelRequested;

    String resultType;
    long resultBytes;
    boolean resultExpired;

    @Column(nullable = false)
    Instant createdAt;

    Instant startedAt;
    Instant finishedAt;

    /** For Hibernate. */
    protected Job() {}

    boolean makesFile() {
        return resultType != null;
    }

    boolean hasFile() {
        return makesFile() && state == JobState.SUCCEEDED && !resultExpired;
    }

    /** The counts as columns. */
    @Embeddable
    static class Rows {
        long created;
        long updated;
        long unchanged;
        long rejected;

        /** For Hibernate. */
        protected Rows() {}

        JobCounts counts() {
            return new JobCounts(created, updated, unchanged, rejected);
        }
    }
}
