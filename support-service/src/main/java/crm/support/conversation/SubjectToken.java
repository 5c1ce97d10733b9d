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

    /** The ticket's number in a subject: the last one, for ours is put behind those of tickets that were closed. */
    public static Optional<String> in(String subject) {
        return TOKEN.matcher(subject).results().map(found -> found.group(1)).reduce((first, second) -> second);
    }
}
