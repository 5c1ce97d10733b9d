package crm.marketing.ledger;

import crm.platform.paging.Keyset;
import crm.platform.paging.ListQuery;
import crm.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Shows the ledger. */
@ApplicationScoped
@Transactional
public class MessageService {

    private final Keyset keyset;

    MessageService(Keyset keyset) {
        this.keyset = keyset;
    }

    /** A page of a campaign's messages. */
    public Page<MessageView> list(UUID campaign, ListQuery query) {
        return keyset.page(
                CampaignMessage.class,
                query.among("m.campaignId = :campaign", Map.of("campaign", campaign)),
                CampaignMessage::view);
    }
}
