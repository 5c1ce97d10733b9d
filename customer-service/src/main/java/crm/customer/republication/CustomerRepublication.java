package crm.customer.republication;

import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.platform.job.NewJob;
import crm.platform.republication.Republication;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Does the jobs that tell all customers again: first those that are there, then those that were removed by then. */
@ApplicationScoped
public class CustomerRepublication implements JobHandler {

    static final String KIND = "republication";

    private final Republication republication;
    private final List<StateSource> sources;

    CustomerRepublication(Republication republication, DataSource database) {
        this.republication = republication;
        this.sources = List.of(CustomerStates.present(database), CustomerStates.removed(database));
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
