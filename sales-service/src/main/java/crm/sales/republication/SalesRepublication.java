package crm.sales.republication;

import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.platform.job.NewJob;
import crm.platform.republication.Republication;
import crm.sales.opportunity.OpportunityService;
import crm.sales.order.OrderService;
import crm.sales.product.ProductService;
import crm.sales.reversal.ReversalService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Does the jobs that tell everything again: products, then orders, then what takes them back, then opportunities. */
@ApplicationScoped
public class SalesRepublication implements JobHandler {

    static final String KIND = "republication";

    private final Republication republication;
    private final List<SalesStates> sources;

    SalesRepublication(
            Republication republication,
            DataSource database,
            ProductService products,
            OrderService orders,
            ReversalService reversals,
            OpportunityService opportunities) {
        this.republication = republication;
        this.sources = List.of(
                new SalesStates(database, "product", products::restated),
                new SalesStates(database, "sales_order", orders::restated),
                new SalesStates(database, "reversal", reversals::restated),
                new SalesStates(database, "opportunity", opportunities::restated));
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
