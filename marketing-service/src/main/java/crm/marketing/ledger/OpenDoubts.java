package crm.marketing.ledger;

import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The messages of which nobody knows whether they were sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class OpenDoubts {

    private final Statements statements;

    OpenDoubts(Statements statements) {
        this.statements = statements;
    }

    /**
     * What has been in doubt since before then and can be settled, the oldest first: of which the archive must have a copy if
     * it was sent, or whose links were called, which nobody knows who has not got the mail.
     *
     * @param archive the mailbox that can be asked; null for none
     */
    public List<Doubt> toSettle(Instant before, String archive, int limit) {
        return statements.list(
                """
                select id, campaign_id, message_id, claimed_at, doubted_at,
                  touches > 0 or unsubscribed_at is not null as received
                from campaign_message
                where state = 'in-doubt' and doubted_at <= ?
                  and (copied_to = ?::text or touches > 0 or unsubscribed_at is not null)
                order by doubted_at, id limit ?
                """,
                row -> new Doubt(
                        row.id("id"),
                        row.id("campaign_id"),
                        row.text("message_id"),
                        row.time("claimed_at"),
                        row.time("doubted_at"),
                        row.flag("received")),
                before,
                archive,
                limit);
    }

    /** How many messages of all campaigns nobody knows about. */
    public long count() {
        return statements
                .find(
                        "select count(*) as messages from campaign_message where state = 'in-doubt'",
                        row -> row.number("messages"))
                .orElse(0L);
    }
}
