package crm.platform.parkedevent;

/** Texts and examples of the contract. */
final class ParkedEventDocs {

    static final String LIST = """
            Events of the service that Kafka refused too often, those parked last first. Each holds up the later events of what it is about, and no others. \
            Fields to filter by: `type`, `aggregateId`, `occurredAt`, `parkedAt`, `reason`; to sort by: `type`, `occurredAt`, `parkedAt`.""";

    static final String READ = """
            The event with what would be sent. It may hold personal data, hence every reading is recorded.""";

    static final String RELEASE = """
            Has the event sent again, once what Kafka refused it for is out of the way; the later events of what it is about follow in their \
            order. If Kafka refuses it again as often, it is parked again.""";

    static final String ID = "The event's id.";

    private static final String OPEN = """
            {
              "id": "01980d4c-5b1a-7f00-8000-3d5c7e9fa1b2",
              "type": "customer.changed.v1",
              "aggregateId": "01980d4c-5b19-7e42-a6b8-c0d2e4f60718",
              "aggregateVersion": 7,
              "occurredAt": "2026-03-01T10:15:30.123456Z",
              "publishedAt": "2026-03-01T10:15:30.124Z",
              "parkedAt": "2026-03-01T10:16:02.5Z",
              "reason": "RecordTooLargeException: The message is 2000386 bytes when serialized"
            """;

    static final String PAGE = "{\"items\": [" + OPEN + "}]}";
    static final String WHOLE = OPEN + ", \"payload\": {\"customerId\": \"01980d4c-5b19-7e42-a6b8-c0d2e4f60718\"}}";

    private ParkedEventDocs() {}
}
