package crm.marketing.tracking;

/** What people see who follow the link. It needs no script and no style from elsewhere, and names nobody. */
final class UnsubscribePage {

    /** The form posts to where the page came from. */
    static final String QUESTION = page("""
            <h1>No more of these mails?</h1>
            <form method="post">
            <input type="hidden" name="List-Unsubscribe" value="One-Click">
            <button type="submit">Unsubscribe</button>
            </form>
            """);

    static final String DONE = page("""
            <h1>You are unsubscribed.</h1>
            <p>We will not send you mails of this kind any more.</p>
            """);

    private UnsubscribePage() {}

    private static String page(String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>Unsubscribe</title>
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
