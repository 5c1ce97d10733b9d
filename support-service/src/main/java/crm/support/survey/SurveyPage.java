package crm.support.survey;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people see who follow the link. It needs no script and nothing from elsewhere, and names nobody. */
final class SurveyPage {

    private static final String THANKS = """
            <h1>Thank you!</h1>
            <p>Your answer has been taken.</p>
            """;

    private SurveyPage() {}

    /**
     * The question; the form posts to where the page came from.
     *
     * @param chosen the answer that is marked already; null for none
     */
    static String question(String question, SurveyView survey, Integer chosen) {
        var answers = IntStream.rangeClosed(survey.scaleMin(), survey.scaleMax())
                .mapToObj(score -> answer(score, chosen))
                .collect(Collectors.joining());
        return page("<h1>" + escaped(question) + "</h1>\n<form method=\"post\">\n<fieldset>\n<legend>"
                + survey.scaleMin() + " is the worst, " + survey.scaleMax() + " the best.</legend>\n" + answers
                + "</fieldset>\n<p><label for=\"comment\">What else would you like to say?</label><br>\n"
                + "<textarea id=\"comment\" name=\"comment\" rows=\"5\" cols=\"40\" maxlength=\"5000\"></textarea></p>\n"
                + "<button type=\"submit\">Send</button>\n</form>\n");
    }

    static String thanks() {
        return page(THANKS);
    }

    /** Why no answer is taken. */
    static String refusal(String reason) {
        return page("<h1>" + escaped(reason) + "</h1>\n");
    }

    private static String answer(int score, Integer chosen) {
        var marked = chosen != null && chosen == score ? " checked" : "";
        return "<label><input type=\"radio\" name=\"score\" value=\"%d\" required%s> %d</label>\n"
                .formatted(score, marked, score);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String page(String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>Survey</title>
                </head>
                <body>
                <main>
                """ + body + """
                </main>
                </body>
                </html>
                """;
    }
}
