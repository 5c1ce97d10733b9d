package crm.platform.identity;

/**
 * Who acts.
 *
 * @param subject the identity provider's stable id of the person or service account; {@code system} for ourselves
 * @param name what a person would recognise: the login name, the service account's or the system part's name
 * @param client the application through which it acts; null if unknown
 */
public record Actor(String subject, String name, String client) {

    /** A part of this system that acts on its own account. */
    public static Actor system(String name) {
        return new Actor("system", name, null);
    }
}
