package crm.marketing.campaign;

/** What the contract says about campaigns. */
public final class CampaignDocs {

    public static final String ID = "The campaign's id.";
    static final String IF_MATCH = "The ETag of the version that the change is based on, or `*`.";
    static final String IF_MATCH_OPTIONAL = "The ETag of the version that it is meant for; any when absent.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 when it is still the campaign's.";

    static final String CREATE = """
            A draft. It will address the members of the segment who hold the consent `granted` for the channel `email` and the \
            purpose. Nothing is sent before it is launched, or scheduled and its time has come.""";
    static final String LIST = "Filters: `id`, `name`, `status`, `segmentId`, `templateId`, `startedAt`, `createdAt`, "
            + "`updatedAt`. Sorts: `name`, `createdAt`, `updatedAt`; newest first unless asked otherwise.";
    static final String CHANGE =
            "A JSON merge patch (RFC 7396). 409 `campaign-not-draft` once it is scheduled or launched.";
    static final String REMOVE = "Removes a draft; 409 `campaign-not-draft` for what was scheduled or launched.";
    static final String SCHEDULE = """
            From `draft` to `scheduled`: it is launched by itself at `schedule.startAt`, or as soon after that as all members of its \
            segment are known, and what else the customer service has announced. 409 `transition-not-allowed`, with the \
            `status` and those `allowed`, when it is no draft.""";
    static final String LAUNCH = """
            From `draft` or `scheduled` to `sending`. Who is a member of the segment and may be written to at this moment is put \
            into the ledger, once each; whether they may still be written to is looked up again right before each mail. With \
            `validateOnly=true` nothing is written or sent: the answer says whom it would address, and why others are left \
            out. 409 `transition-not-allowed` when it was launched before: nobody gets it twice; `segment-unknown` when the \
            segment is gone, or not heard of yet; `segment-incomplete` when not all of its members are known yet, with \
            `validateOnly=true` too. While it is not known what the customer service has announced up to now, such as after an \
            outage, nobody is written to: the campaign is `scheduled` in the answer, the audience is what is known so far, and it is \
            launched by itself as soon as the rest is known.""";
    static final String PAUSE = "From `sending` to `paused`: what is not handed to the mail server yet waits.";
    static final String RESUME = "From `paused` to `sending`.";
    static final String CANCEL = "Ends it for good: what is not handed to the mail server yet is not sent.";
    static final String VALIDATE_ONLY = "Only says what would happen.";

    static final String DRAFT = """
            {
              "name": "Spring sale",
              "purpose": "marketing",
              "segmentId": "01981f3a-5c00-7000-8000-000000000071",
              "templateId": "01981f3a-5c00-7000-8000-000000000051",
              "from": {"name": "The Shop", "address": "news@shop.example.com"},
              "replyTo": "service@shop.example.com",
              "schedule": {"startAt": "2035-03-04T09:00:00", "timeZone": "Europe/London"},
              "throttle": 6000,
              "budget": {"amount": "10000.00", "currency": "GBP"},
              "attributionWindow": "P14D",
              "values": {"discount": "15 %"}
            }""";

    static final String STORED = """
            {
              "id": "01981f3a-5c00-7000-8000-000000000061",
              "version": 1,
              "name": "Spring sale",
              "channel": "email",
              "purpose": "marketing",
              "segmentId": "01981f3a-5c00-7000-8000-000000000071",
              "templateId": "01981f3a-5c00-7000-8000-000000000051",
              "from": {"name": "The Shop", "address": "news@shop.example.com"},
              "replyTo": "service@shop.example.com",
              "schedule": {"startAt": "2035-03-04T09:00:00", "timeZone": "Europe/London"},
              "startsAt": "2035-03-04T09:00:00Z",
              "throttle": 6000,
              "budget": {"amount": "10000.00", "currency": "GBP"},
              "attributionWindow": "P14D",
              "values": {"discount": "15 %"},
              "status": "draft",
              "createdAt": "2026-03-04T05:06:07.123456Z",
              "updatedAt": "2026-03-04T05:06:07.123456Z"
            }""";

    static final String PAGE = "{\"items\": [" + STORED + "]}";
    static final String RENAME = "{\"name\": \"Spring sale, second week\", \"replyTo\": null}";
    static final String TRIED = "{\"validateOnly\": true, \"audience\": {\"members\": 2000, \"recipients\": 1900, "
            + "\"excluded\": {\"no-consent\": 90, \"no-address\": 10}}, \"campaign\": " + STORED + "}";

    private CampaignDocs() {}
}
