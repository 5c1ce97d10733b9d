package crm.marketing.attribution;

import crm.marketing.database.Statements;
import crm.marketing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What campaigns brought. */
@ApplicationScoped
public class AttributedRevenueService {

    private final Statements statements;

    AttributedRevenueService(Statements statements) {
        this.statements = statements;
    }

    /** The net revenue that a campaign is credited with, by currency. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Money> of(UUID campaign) {
        return statements.list(
                "select currency, sum(amount) as amount from attribution where campaign_id = ? group by currency order by currency",
                row -> Money.of(row.decimal("amount"), row.text("currency")),
                campaign);
    }

    /** How many orders a campaign is credited with. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long countOrders(UUID campaign) {
        return statements
                .find(
                        "select count(*) as orders from attribution where campaign_id = ? and amount > 0",
                        row -> row.number("orders"),
                        campaign)
                .orElse(0L);
    }
}
