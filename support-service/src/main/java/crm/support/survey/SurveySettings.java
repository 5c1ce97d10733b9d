package crm.support.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How customers are asked. */
@ConfigMapping(prefix = "crm.survey")
public interface SurveySettings {

    /** Whether customers are asked about resolved tickets. */
    @WithDefault("true")
    boolean enabled();

    /** How long after the resolution a customer is asked; a ticket that is opened again before is not asked about. */
    @WithDefault("PT0S")
    Duration delay();

    /** How long an answer is taken. */
    @WithDefault("P30D")
    Duration validity();

    /** How often it is looked for surveys to send. */
    @WithDefault("1s")
    Duration interval();

    /** Where customers reach the gateway; the link begins with it. */
    String publicUrl();

    /** The subject of the mail; {@code {number}} and {@code {subject}} stand for the ticket's. */
    @WithDefault("How did we do? [{number}]")
    String subject();

    /** The text of the mail; {@code {number}}, {@code {subject}} and {@code {link}} are filled in. */
    @WithDefault("Hello,\n\nyour request \"{subject}\" ({number}) is resolved.\n\nHow satisfied are you with our help?"
            + " Please tell us with one click:\n\n{link}\n\nThank you!\n")
    String text();

    /** What the page asks. */
    @WithDefault("How satisfied are you with our help?")
    String question();
}
