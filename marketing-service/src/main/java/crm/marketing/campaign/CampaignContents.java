package crm.marketing.campaign;

import crm.marketing.database.Column;
import crm.marketing.database.Row;
import crm.marketing.database.Statements;
import crm.marketing.template.MailContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What campaigns were launched with. */
@ApplicationScoped
class CampaignContents {

    private static final String READ = """
            select g.id, g.name, g.from_name, g.from_address, g.reply_to, n.*
            from campaign g join campaign_content n on n.campaign_id = g.id where g.id = ?
            """;

    private final Statements statements;

    CampaignContents(Statements statements) {
        this.statements = statements;
    }

    void keep(UUID campaign, MailContent content) {
        var variables = List.copyOf(content.variables().entrySet());
        statements.update(
                """
                insert into campaign_content (campaign_id, subject, text, html, variable_names, variable_values, links)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                campaign,
                content.subject(),
                content.text(),
                content.html(),
                Column.of("text", variables, Map.Entry::getKey),
                Column.of("text", variables, Map.Entry::getValue),
                new Column("text", Links.of(content.html())));
    }

    Optional<SentContent> find(UUID campaign) {
        return statements.find(READ, CampaignContents::read, campaign);
    }

    /** Where a link of a campaign leads; empty when it has no such link. @param number from 0 */
    Optional<String> link(UUID campaign, int number) {
        return statements
                .find(
                        "select links[?] as link from campaign_content where campaign_id = ? and ? < cardinality(links)",
                        row -> row.text("link"),
                        number + 1,
                        campaign,
                        number)
                .map(Links::address);
    }

    private static SentContent read(Row row) {
        var names = row.texts("variable_names");
        var values = row.texts("variable_values");
        var variables = new HashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            variables.put(names.get(i), values.get(i));
        }
        return new SentContent(
                row.id("id"),
                row.text("name"),
                new Sender(row.text("from_name"), row.text("from_address")),
                row.text("reply_to"),
                new MailContent(row.text("subject"), row.text("text"), row.text("html"), variables),
                row.texts("links"));
    }
}
