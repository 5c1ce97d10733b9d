package crm.marketing.republication;

import crm.marketing.database.Statements;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.platform.job.NewJob;
import crm.platform.republication.Republication;
import crm.platform.republication.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Does the jobs that tell everything again. */
@ApplicationScoped
public class MarketingRepublication implements JobHandler {

    static final String KIND = "republication";

    private final Republication republication;
    private final List<StateSource> sources;

    MarketingRepublication(Republication republication, Statements statements) {
        this.republication = republication;
        this.sources = MarketingStates.all(statements);
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

    /** A job that tells what there is when it is ordered. */
    NewJob order() {
        return new NewJob(KIND, republication.order(sources), false, null, null);
    }
}
