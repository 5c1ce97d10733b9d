package crm.customer.republication;

import crm.customer.consent.ConsentStates;
import crm.customer.lifecycle.LifecycleStates;
import crm.customer.segment.SegmentStates;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.platform.job.NewJob;
import crm.platform.republication.Republication;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/**
 * Does the jobs that tell all customers again: first those that are there, then those that were removed by then, then what they agreed to,
 * where they stand, and the segments.
 */
@ApplicationScoped
public class CustomerRepublication implements JobHandler {

    static final String KIND = "republication";

    private final Republication republication;
    private final List<StateSource> sources;

    CustomerRepublication(
            Republication republication,
            DataSource database,
            ConsentStates consents,
            LifecycleStates lifecycle,
            SegmentStates segments) {
        this.republication = republication;
        this.sources = List.of(
                CustomerStates.present(database), CustomerStates.removed(database), consents, lifecycle, segments);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long countRows(JobContext job) {
        return republication.count(job, sources);
    }

    @Override
    public JobRun open(JobContext job) {
        return republication.open(job, sources);
    }

    /** A job that tells the customers that there are or were when it is ordered. */
    NewJob order() {
        return new NewJob(KIND, republication.order(sources), false, null, null);
    }
}
