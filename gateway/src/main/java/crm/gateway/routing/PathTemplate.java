package crm.gateway.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A path of the contract, e.g. {@code /v1/customers/{id}/purchases} or {@code /v1/opportunities/{id}:win}. */
final class PathTemplate {
    /** Most specific first: segment by segment, the one with more fixed characters, none of them a parameter at best. */
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
            if (!segments.get(i).pattern().matcher(path.segments().get(i)).matches()) {
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
        for (int i = 0; i < Math.min(one.segments.size(), other.segments.size()); i++) {
            int order = Integer.compare(
                    other.segments.get(i).weight(), one.segments.get(i).weight());
            if (order != 0) {
                return order;
            }
        }
        return one.template.compareTo(other.template);
    }

    private record Segment(Pattern pattern, int weight) {
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
            expression.append(Pattern.quote(template.substring(end)));
            int fixed = PARAMETER.matcher(template).replaceAll("").length();
            return new Segment(Pattern.compile(expression.toString()), end == 0 ? Integer.MAX_VALUE : fixed);
        }
    }
}
