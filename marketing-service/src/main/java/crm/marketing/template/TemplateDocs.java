package crm.marketing.template;

/** What the contract says about templates. */
final class TemplateDocs {

    static final String ID = "The template's id.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the template's.";

    static final String CREATE = """
            Subject, text and HTML are written in the language of Qute, of which a template may use three things: variables \
            (`{customer.givenName}`), `{#if customer.givenName}…{#else}…{/if}`, and `{customer.givenName ?: 'friend'}` for \
            what is empty. Every mail has `customer.displayName`, `customer.givenName`, `customer.familyName`, \
            `customer.email`, `customer.language`, `campaign.name` and `unsubscribeUrl`; a template declares more in \
            `variables`. Values are escaped in HTML. A brace that is none of these is written `\\{`, or followed by a blank. \
            400 names the place of what is no template (`malformed-template`) or not declared (`unknown-variable`).""";
    static final String LIST =
            "Filters: `id`, `name`, `language`, `createdAt`, `updatedAt`. Sorts: `name`, `createdAt`, "
                    + "`updatedAt`; newest first unless asked otherwise.";
    static final String CHANGE =
            "A JSON merge patch (RFC 7396). Campaigns that were launched keep what they were launched with.";
    static final String REMOVE = "Removes a template; 409 `still-referenced` while a campaign uses it.";
    static final String PREVIEW = "As a customer would read it, or with sample names. Nothing is sent.";

    static final String WRITTEN = """
            {
              "name": "Spring sale",
              "language": "en",
              "subject": "{customer.givenName ?: 'Hello'}, {discount} off until Sunday",
              "text": "Dear {customer.displayName},\\n\\n{discount} off: https://shop.example.com/spring\\n\\nNo more mail: {unsubscribeUrl}",
              "html": "<p>Dear {customer.displayName},</p><p><a href=\\"https://shop.example.com/spring\\">{discount} off</a></p>",
              "variables": {"discount": "10 %"}
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000051",
              "version": 1,
              "name": "Spring sale",
              "language": "en",
              "subject": "{customer.givenName ?: 'Hello'}, {discount} off until Sunday",
              "text": "Dear {customer.displayName},\\n\\n{discount} off: https://shop.example.com/spring\\n\\nNo more mail: {unsubscribeUrl}",
              "html": "<p>Dear {customer.displayName},</p><p><a href=\\"https://shop.example.com/spring\\">{discount} off</a></p>",
              "variables": {"discount": "10 %"},
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";
    static final String NEW_DISCOUNT = "{\"variables\": {\"discount\": \"15 %\"}}";
    static final String FOR_MEI = "{\"values\": {\"customer.givenName\": \"Mei\", \"discount\": \"20 %\"}}";
    static final String SHOWN = """
            {
              "subject": "Mei, 20 % off until Sunday",
              "text": "Dear Ada Lovelace,\\n\\n20 % off: https://shop.example.com/spring\\n\\nNo more mail: https://example.com/unsubscribe",
              "html": "<p>Dear Ada Lovelace,</p><p><a href=\\"https://shop.example.com/spring\\">20 % off</a></p>"
            }""";

    private TemplateDocs() {}
}
