package crm.customer.imports;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a customer that a cell is written to, such as {@code addresses[0].street}.
 *
 * @param field the customer's field
 * @param index the element of a list; -1 if the field is none
 * @param member the member of the element or object; null if the field has none
 */
record Target(String field, int index, String member) {

    static final Target SOURCE = new Target("source", -1, null);

    private static final Pattern TEXT =
            Pattern.compile("(?<field>\\w+)(?:\\[(?<index>\\d)])?(?:\\.(?<member>[^\\[\\]]{1,64}))?");
    private static final Set<String> PLAIN = Set.of(
            "kind",
            "displayName",
            "givenName",
            "familyName",
            "gender",
            "birthDate",
            "language",
            "timeZone",
            "tags",
            "source",
            "owner");
    private static final Map<String, Set<String>> LISTS = Map.of(
            "emails", Set.of("address", "label"),
            "phones", Set.of("number", "label"),
            "addresses", Set.of("street", "city", "region", "postalCode", "country", "label"));
    private static final Set<String> OBJECTS = Set.of("attributes", "externalIds");

    /** @return null if the text names no place in a customer */
    static Target parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        var target = new Target(matcher.group("field"), index(matcher), matcher.group("member"));
        return target.exists() ? target : null;
    }

    boolean isName() {
        return field.equals("displayName") || field.equals("givenName") || field.equals("familyName");
    }

    boolean isKind() {
        return field.equals("kind");
    }

    boolean isDate() {
        return field.equals("birthDate");
    }

    boolean isTags() {
        return field.equals("tags");
    }

    boolean isExternalId() {
        return field.equals("externalIds") && member != null;
    }

    boolean isAttribute() {
        return field.equals("attributes") && member != null;
    }

    /** A whole list or object, which a cell holds as JSON. */
    boolean isWhole() {
        return member == null && (LISTS.containsKey(field) || OBJECTS.contains(field));
    }

    /** In a list of contact points. */
    boolean isElement() {
        return index >= 0;
    }

    private static int index(Matcher matcher) {
        return matcher.group("index") == null ? -1 : Integer.parseInt(matcher.group("index"));
    }

    private boolean exists() {
        if (isElement()) {
            return member != null && LISTS.getOrDefault(field, Set.of()).contains(member);
        }
        return member == null ? PLAIN.contains(field) || isWhole() : OBJECTS.contains(field);
    }

    /** As a client writes it. */
    @Override
    public String toString() {
        return field + (isElement() ? "[" + index + "]" : "") + (member == null ? "" : "." + member);
    }
}
