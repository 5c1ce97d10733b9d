package crm.devstack.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who may call which operation. Written by hand: what the company wants, not what the program says. */
final class Permissions {
    private static final String WHO_SEES_CUSTOMERS =
            "admin sales-rep sales-manager marketer support-agent support-manager privacy-officer integration";
    private static final String WHO_WRITES_CUSTOMERS =
            "admin sales-rep sales-manager support-agent support-manager integration";
    private static final String WHO_RECORDS_CONSENTS =
            "admin sales-rep sales-manager support-agent support-manager privacy-officer integration";
    private static final String FILE_HANDLERS = "admin sales-manager marketer integration";
    private static final String WHO_SEES_SEGMENTS = "admin sales-rep sales-manager marketer analyst integration";
    private static final String WHO_MAKES_SEGMENTS = "admin sales-manager marketer";
    private static final String WHO_SEES_PRODUCTS =
            "admin sales-rep sales-manager marketer support-agent support-manager analyst integration";
    private static final String CATALOGUE_KEEPERS = "admin sales-manager integration";
    private static final String WHO_SEES_ORDERS =
            "admin sales-rep sales-manager support-agent support-manager privacy-officer integration";
    private static final String SELLERS = "admin sales-rep sales-manager integration";
    private static final String SALES_PEOPLE = "admin sales-rep sales-manager";
    private static final String WHO_SEES_CAMPAIGNS = "admin sales-manager marketer";
    private static final String MARKETERS = "admin marketer";
    private static final String WHO_SEES_TICKETS =
            "admin sales-rep sales-manager support-agent support-manager privacy-officer integration";
    private static final String WHO_OPENS_TICKETS = "admin support-agent support-manager integration";
    private static final String SUPPORTERS = "admin support-agent support-manager";
    private static final String SUPPORT_LEADERS = "admin support-manager";
    private static final String READERS_OF_REPORTS = "admin sales-manager marketer support-manager analyst";
    private static final String OPERATORS = "admin operator";

    private static final List<String> SERVICES = List.of("Customer", "Sales", "Marketing", "Support", "Analytics");

    private static final Map<String, Set<String>> ROLES = new TreeMap<>();

    static {
        allow(
                WHO_SEES_CUSTOMERS,
                "listCustomers searchCustomers getCustomer getCustomerByExternalId listCustomerChanges getCustomerLifecycle"
                        + " listCustomerTimeline explainSegmentMember listCustomerConsents listCustomerConsentHistory"
                        + " getCustomerConsent");
        allow(WHO_WRITES_CUSTOMERS, "createCustomer changeCustomer putCustomerByExternalId writeCustomers");
        allow("admin sales-manager privacy-officer", "removeCustomer");
        allow(WHO_RECORDS_CONSENTS, "putCustomerConsent recordConsents");
        allow(
                FILE_HANDLERS,
                "importCustomers listCustomerImports getCustomerImport listCustomerImportErrors cancelCustomerImport"
                        + " exportCustomers listCustomerExports getCustomerExport cancelCustomerExport"
                        + " downloadCustomerExport");
        allow(WHO_SEES_SEGMENTS, "listSegments getSegment listSegmentMembers previewSegment");
        allow(WHO_MAKES_SEGMENTS, "createSegment changeSegment removeSegment setSegmentMembers");

        allow(WHO_SEES_PRODUCTS, "listProducts getProduct getProductByExternalId");
        allow(CATALOGUE_KEEPERS, "createProduct changeProduct putProductByExternalId writeProducts");
        allow(
                WHO_SEES_ORDERS,
                "listOrders getOrder getOrderByExternalId listOrderReversals getOrderReversal"
                        + " getOrderReversalByExternalId listCustomerPurchases");
        allow(
                SELLERS,
                "createOrder changeOrder putOrderByExternalId writeOrders cancelOrder createOrderReversal"
                        + " changeOrderReversal putOrderReversalByExternalId writeOrderReversals");
        allow(
                CATALOGUE_KEEPERS,
                "importOrders listOrderImports getOrderImport getOrderImportSummary listOrderImportErrors"
                        + " cancelOrderImport");
        allow(SELLERS, "listOpportunities getOpportunity listOpportunityStages listPipelines getPipeline");
        allow(SALES_PEOPLE, "createOpportunity changeOpportunity winOpportunity loseOpportunity reopenOpportunity");
        allow(SALES_PEOPLE, "createPipeline changePipeline");

        allow(
                WHO_SEES_CAMPAIGNS,
                "listMailTemplates getMailTemplate previewMailTemplate listCampaigns getCampaign listCampaignMessages"
                        + " getCampaignResults listMarketingCosts getMarketingCost");
        allow(
                MARKETERS,
                "createMailTemplate changeMailTemplate removeMailTemplate createCampaign changeCampaign removeCampaign"
                        + " enterMarketingCost testCampaign scheduleCampaign launchCampaign pauseCampaign resumeCampaign"
                        + " cancelCampaign");

        allow(
                WHO_SEES_TICKETS,
                "listTickets getTicket listTicketStatusChanges listTicketMessages getTicketMessage"
                        + " downloadTicketAttachment listTicketNotes listQueues getQueue");
        allow(
                WHO_OPENS_TICKETS,
                "openTicket changeTicket resolveTicket reopenTicket awaitTicketCustomer closeTicket writeTicketMessage"
                        + " writeTicketNote createQueue changeQueue recordSurveyAnswer");
        allow(
                SUPPORTERS,
                "listSurveys getSurvey listBusinessCalendars getBusinessCalendar getBusinessCalendarVersion"
                        + " previewBusinessCalendar listSlaPolicies getSlaPolicy getSlaPolicyVersion matchSlaPolicy");
        allow(SUPPORT_LEADERS, "createBusinessCalendar changeBusinessCalendar createSlaPolicy changeSlaPolicy");

        allow(
                READERS_OF_REPORTS,
                "customerGrowth revenue rfmCustomers rfmSegments cohorts lifecycleStages listMetrics measure"
                        + " calculateMetric");

        allow(
                OPERATORS,
                "republishCustomers listCustomerRepublications getCustomerRepublication cancelCustomerRepublication"
                        + " republishSales listSalesRepublications getSalesRepublication cancelSalesRepublication"
                        + " republishMarketing listMarketingRepublications getMarketingRepublication"
                        + " cancelMarketingRepublication"
                        + " republishSupport listSupportRepublications getSupportRepublication"
                        + " cancelSupportRepublication"
                        + " listSupportOutgoingMails getSupportOutgoingMail settleSupportOutgoingMail"
                        + " listSupportInboundMails");
        SERVICES.forEach(service -> allow(
                OPERATORS,
                "list%1$sDeadLetters get%1$sDeadLetter replay%1$sDeadLetter replay%1$sDeadLetters discard%1$sDeadLetter"
                        .formatted(service)));
        SERVICES.forEach(service ->
                allow(OPERATORS, "list%1$sParkedEvents get%1$sParkedEvent release%1$sParkedEvent".formatted(service)));
    }

    /** What people call from their mail, without a token: the link itself is what they may do. */
    private static final Set<String> OPEN =
            Set.of("getMailPicture", "followMailLink", "askToUnsubscribe", "unsubscribe", "showSurvey", "answerSurvey");

    private Permissions() {}

    /** All operations that there should be. */
    static Set<String> operations() {
        var all = new TreeSet<>(ROLES.keySet());
        all.addAll(OPEN);
        return all;
    }

    /** Whether everybody may call it, without a token. */
    static boolean isOpen(Operation operation) {
        return OPEN.contains(operation.id());
    }

    static boolean allows(String role, Operation operation) {
        return ROLES.getOrDefault(operation.id(), Set.of()).contains(role);
    }

    private static void allow(String roles, String operations) {
        for (var operation : operations.split(" ")) {
            if (ROLES.put(operation, new TreeSet<>(Arrays.asList(roles.split(" ")))) != null) {
                throw new IllegalStateException(operation + " is listed twice");
            }
        }
    }
}
