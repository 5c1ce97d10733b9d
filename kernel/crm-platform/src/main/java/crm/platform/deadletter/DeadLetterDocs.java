package crm.platform.deadletter;

/** Texts and examples of the contract. */
final class DeadLetterDocs {
    static final String TAG = "Operations";
    static final String ABOUT = "What operators do when events could not be handled or sent.";

    static final String LIST = """
            Events that a consumer of the service could not handle, the newest first. They wait until they are replayed or discarded. \
            Fields to filter by: `state`, `consumer`, `type`, `topic`, `eventId`, `key`, `reason`, `cause`, `replays`, `receivedAt`, `failedAt`; \
            to sort by: `consumer`, `type`, `topic`, `receivedAt`, `failedAt`.""";

    static final String READ = """
            The letter with all headers and the payload of its record. Events may hold personal data, hence every reading is recorded.""";

    static final String REPLAY = """
            Hands the event to its handler again. The effect and the letter's new state are one transaction, so that an event is applied once, \
            however many replay it. If the handler fails again, the letter goes on waiting with the new reason, and the answer is the problem \
            `replay-failed`; a letter that does not wait any more is `dead-letter-settled`.""";

    static final String REPLAY_MANY = """
            Replays letters that wait, those that came first first, each in a transaction of its own. What fails again goes on waiting and holds up none \
            behind it. A call replays a part; go on with `next` as the `cursor` until it is absent. Repeating a call is harmless: what was \
            replayed does not wait any more.""";

    static final String DISCARD = """
            Decides that the event is not to be handled. Who did is recorded; the letter is deleted some time later.""";

    static final String ID = "The letter's id.";
    static final String IF_NONE_MATCH = "The ETag that the caller has; 304 while the letter is the same.";

    static final String REPLAY_EXAMPLE = "{\"filter\": \"type==customer.registered.v1\", \"limit\": 50}";
    static final String OUTCOME_EXAMPLE = "{\"replayed\": 48, \"failed\": 2, \"skipped\": 0}";

    private static final String OPEN = """
            {
              "id": "01980d4c-6f5e-7a3b-9c1d-2e4f6a8b0c1d",
              "consumer": "analytics",
              "eventId": "01980d4c-5b1a-7f00-8000-3d5c7e9fa1b2",
              "type": "customer.registered.v1",
              "key": "01980d4c-5b19-7e42-a6b8-c0d2e4f60718",
              "topic": "crm.customer",
              "partition": 0,
              "offset": 4711,
              "recordedAt": "2026-03-01T10:15:30.123Z",
              "reason": "PayloadUnusable: cannot read CustomerRegistered",
              "cause": "InvalidFormatException: Cannot deserialize value of type `java.util.UUID`",
              "attempts": 1,
              "receivedAt": "2026-03-01T10:15:30.456Z",
              "failedAt": "2026-03-01T10:15:30.456Z",
            """;

    private static final String SETTLED = "  \"settledAt\": \"2026-03-02T08:00:00.789Z\",\n";

    static final String WAITING = OPEN + "  \"state\": \"waiting\",\n  \"replays\": 0\n}";
    static final String PAGE = "{\"items\": [" + WAITING + "]}";
    static final String WHOLE = OPEN + """
              "state": "waiting",
              "replays": 0,
              "content": {
                "headers": [
                  {"name": "ce_id", "value": "01980d4c-5b1a-7f00-8000-3d5c7e9fa1b2"},
                  {"name": "ce_type", "value": "customer.registered.v1"}
                ],
                "payload": "{\\"customerId\\": 7}"
              }
            }
            """;
    static final String REPLAYED = OPEN + SETTLED + "  \"state\": \"replayed\",\n  \"replays\": 1\n}";
    static final String DISCARDED = OPEN + SETTLED + "  \"state\": \"discarded\",\n  \"replays\": 0\n}";

    private DeadLetterDocs() {}
}
