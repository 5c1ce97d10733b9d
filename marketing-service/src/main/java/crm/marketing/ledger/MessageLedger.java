package crm.marketing.ledger;

import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The messages of a campaign as a whole: whether it has something to do yet, what it has done, and its end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MessageLedger {

    private final Statements statements;
    private final Clock clock;

    MessageLedger(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** Nothing more of a campaign is to be sent, so that nobody needs the addresses. */
    public void cancel(UUID campaign) {
        statements.update("""
                update campaign_message set
                  state = 'skipped', reason = 'campaign-cancelled', address = null, updated_at = ?
                where campaign_id = ? and state = 'pending'
                """, clock.instant(), campaign);
    }

    /**
     * Whether something of a campaign is still to be sent, or on its way, or in a doubt that will be settled.
     *
     * @param archive the mailbox that settles doubts; null for none
     */
    public boolean isUnfinished(UUID campaign, String archive) {
        return statements.find("""
                        select 1 as one where exists (
                          select 1 from campaign_message where campaign_id = ? and state in ('pending', 'claimed'))
                        or exists (
                          select 1 from campaign_message
                          where campaign_id = ? and state = 'in-doubt' and copied_to = ?::text)
                        """, row -> true, campaign, campaign, archive).isPresent();
    }

    /** How many messages of a campaign the mail server took. */
    public long countSent(UUID campaign) {
        return statements
                .find(
                        "select count(*) as sent from campaign_message where campaign_id = ? and state = 'sent'",
                        row -> row.number("sent"),
                        campaign)
                .orElse(0L);
    }
}
