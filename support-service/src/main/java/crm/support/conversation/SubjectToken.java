package crm.support.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** The mark in a subject by which a mail finds its ticket when its thread is lost: {@code [T-1001]}. */
public final class SubjectToken {

    private static final Pattern TOKEN = Pattern.compile("\\[(T-[0-9]{1,18})]");

    private SubjectToken() {}

    static String of(String number) {
        return "[" + number + "]";
    }

    /** The ticket's number in a subject. */
    public static Optional<String> in(String subject) {
        var found = TOKEN.matcher(subject);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
