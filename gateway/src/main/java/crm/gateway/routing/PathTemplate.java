package crm.gateway.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A path of the contract, e.g. {@code /v1/customers/{id}/purchases} or {@code /v1/opportunities/{id}:win}. */
final class PathTemplate {
    /**
     * The shortest first, and among those of one length, of which several may match a path, the most specific: segment by
     * segment, the one with more fixed characters, none of them a parameter at best.
     */
    static final Comparator<PathTemplate> MOST_SPECIFIC_FIRST = PathTemplate::compare;

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final String template;
    private final List<Segment> segments;

    PathTemplate(String template) {
        this.template = template;
        List<Segment> parsed = new ArrayList<>();
        for (String segment : template.substring(1).split("/", -1)) {
            parsed.add(Segment.of(segment));
        }
        this.segments = List.copyOf(parsed);
    }

    boolean matches(RawPath path) {
        if (path.segments().size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).matches(path.segments().get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return template;
    }

    private static int compare(PathTemplate one, PathTemplate other) {
        int order = Integer.compare(one.segments.size(), other.segments.size());
        for (int i = 0; order == 0 && i < one.segments.size(); i++) {
            order = Integer.compare(
                    other.segments.get(i).weight(), one.segments.get(i).weight());
        }
        return order != 0 ? order : one.template.compareTo(other.template);
    }

    /** @param pattern null when nothing in it varies */
    private record Segment(String text, Pattern pattern, int weight) {
        static Segment of(String template) {
            var matcher = PARAMETER.matcher(template);
            var expression = new StringBuilder();
            int end = 0;
            while (matcher.find()) {
                expression
                        .append(Pattern.quote(template.substring(end, matcher.start())))
                        .append("(?s:.+)");
                end = matcher.end();
            }
            if (end == 0) {
                return new Segment(template, null, Integer.MAX_VALUE);
            }
            expression.append(Pattern.quote(template.substring(end)));
            int fixed = PARAMETER.matcher(template).replaceAll("").length();
            return new Segment(template, Pattern.compile(expression.toString()), fixed);
        }

        boolean matches(String segment) {
            return pattern == null
                    ? text.equals(segment)
                    : pattern.matcher(segment).matches();
        }
    }
}
