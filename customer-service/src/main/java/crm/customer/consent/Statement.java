package crm.customer.consent;

import java.time.Instant;
import java.util.Objects;

/**
 * What a customer said about a consent, and how that is known.
 *
 * @param at when the customer said so
 * @param source the channel or system it came from; null when not known
 * @param textVersion which version of the text; null when not known
 * @param text what was agreed to or refused; null when not kept here
 * @param proof how it can be shown, for example the id of a form or a recording; null when there is none
 */
public record Statement(ConsentState state, Instant at, String source, String textVersion, String text, String proof) {

    /** Whether it says nothing that the other does not say, whenever that was. */
    boolean repeats(Statement other) {
        return state == other.state
                && Objects.equals(source, other.source)
                && Objects.equals(textVersion, other.textVersion)
                && Objects.equals(text, other.text)
                && Objects.equals(proof, other.proof);
    }

    /** Whether the other one holds no longer when this is known, too: of two of one time, the one that was told last holds. */
    boolean supersedes(Statement other) {
        return !at.isBefore(other.at);
    }
}
