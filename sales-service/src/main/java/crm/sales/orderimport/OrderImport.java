package crm.sales.orderimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.job.JobContext;
import crm.platform.job.JobHandler;
import crm.platform.job.JobRun;
import crm.sales.customerref.CustomerRefs;
import crm.sales.order.OrderService;
import crm.sales.reversal.ReversalService;
import crm.tables.FileRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Does the jobs that import order lines. */
@ApplicationScoped
public class OrderImport implements JobHandler {

    static final String KIND = "order-import";

    private final OrderService orders;
    private final ReversalService reversals;
    private final CustomerRefs customers;
    private final ObjectMapper json;

    OrderImport(OrderService orders, ReversalService reversals, CustomerRefs customers, ObjectMapper json) {
        this.orders = orders;
        this.reversals = reversals;
        this.customers = customers;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long countRows(JobContext job) {
        var parameters = parameters(job);
        try (var rows = open(job, parameters, mapping(parameters))) {
            return rows.count();
        }
    }

    @Override
    public JobRun open(JobContext job) {
        var parameters = parameters(job);
        var mapping = mapping(parameters);
        var survey = survey(job, parameters, mapping);
        var rows = open(job, parameters, mapping);
        rows.skip(job.done());
        return new OrderImportRun(
                orders, reversals, customers, mapping, new InvoiceBlocks(rows, survey), effects(job), json);
    }

    private static InvoiceSurvey survey(JobContext job, OrderImportParameters parameters, OrderMapping mapping) {
        try (var rows = open(job, parameters, mapping)) {
            return InvoiceSurvey.of(rows);
        }
    }

    private static FileRows<OrderRow> open(JobContext job, OrderImportParameters parameters, OrderMapping mapping) {
        return OrderFiles.open(job.file(), parameters.input(), mapping);
    }

    /** It was checked when the import was ordered. */
    private static OrderMapping mapping(OrderImportParameters parameters) {
        return MappingReader.read(parameters.mapping(), parameters.input().format());
    }

    private OrderImportParameters parameters(JobContext job) {
        try {
            return json.treeToValue(job.parameters(), OrderImportParameters.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The steps hand it on as their position. */
    private InvoiceEffects effects(JobContext job) {
        try {
            return job.position() == null ? InvoiceEffects.NONE : json.readValue(job.position(), InvoiceEffects.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
