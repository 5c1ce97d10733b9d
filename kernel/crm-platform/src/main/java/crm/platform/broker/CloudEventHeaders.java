package crm.platform.broker;

/** Names of Kafka headers: CloudEvents 1.0 in binary mode, and W3C trace context. */
public final class CloudEventHeaders {
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TIME = "ce_time";
    /** The aggregate's id. */
    public static final String SUBJECT = "ce_subject";
    /** The aggregate's version. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    private CloudEventHeaders() {}
}
