package crm.sales.opportunity;

/** An opportunity as the other services are told of it. */
final class OpportunityTold {

    private OpportunityTold() {}

    /** @param version the one that the opportunity has when its transaction has written it */
    static crm.events.sales.Opportunity of(Opportunity opportunity, long version) {
        var content = opportunity.content();
        return new crm.events.sales.Opportunity(
                opportunity.id(),
                version,
                content.name(),
                content.customerId(),
                opportunity.pipeline(),
                opportunity.place().stage(),
                opportunity.place().status().wireName(),
                opportunity.place().probability(),
                content.amount(),
                content.currency(),
                content.expectedCloseOn(),
                opportunity.openedAt(),
                opportunity.closedAt(),
                opportunity.lossReason());
    }
}
