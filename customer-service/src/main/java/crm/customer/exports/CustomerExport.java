package crm.customer.exports;

import crm.customer.profile.CustomerFields;
import crm.customer.profile.CustomerService;
import crm.customer.profile.CustomerView;
import crm.platform.export.ExportWork;
import crm.platform.export.ExportedList;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Does the jobs that export customers. */
@ApplicationScoped
public class CustomerExport implements JobHandler {
    static final String KIND = "customer-export";

    /** A display name that follows the other names is not in it, so that an import of the file lets it follow on. */
    private static final String GIVEN_DISPLAY_NAME = "givenDisplayName";

    private final ExportedList<CustomerView> customers;
    private final ExportWork work;

    CustomerExport(CustomerService service, ExportWork work) {
        this.customers = new ExportedList<>(
                KIND,
                CustomerExportResource.PATH,
                "customers",
                CustomerFields.ALL,
                CustomerView.class,
                service::list,
                Map.of(GIVEN_DISPLAY_NAME, CustomerView::givenDisplayName));
        this.work = work;
    }

    ExportedList<CustomerView> customers() {
        return customers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long countRows(JobContext job) {
        return work.countRows(customers, job);
    }

    @Override
    public JobRun open(JobContext job) {
        return work.open(customers, job);
    }
}
