package crm.platform.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row error as it is kept. */
@Entity
@Immutable
public class JobRowError {

    @Id
    UUID id;

    @Column(nullable = false)
    UUID jobId;

    @Column(nullable = false)
    Long line;

    String columnName;

    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    String detail;

    String value;

    /** For Hibernate. */
    protected JobRowError() {}

    RowError toRowError() {
        return new RowError(line, columnName, code, detail, value);
    }
}
