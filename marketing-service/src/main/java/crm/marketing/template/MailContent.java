package crm.marketing.template;

import java.util.Map;

/**
 * What is written, before anybody's name is in it.
 *
 * @param html null for a mail of text only
 * @param variables what the template declares, and the values
 */
public record MailContent(String subject, String text, String html, Map<String, String> variables) {

    /** Copies what it holds. */
    public MailContent {
        variables = Map.copyOf(variables);
    }
}
