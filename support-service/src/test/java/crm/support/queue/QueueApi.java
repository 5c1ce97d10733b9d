package crm.support.queue;

import crm.support.SupportApi;
import java.util.UUID;

/** Queues for other features' tests. */
public final class QueueApi {

    public static final String PATH = "/v1/queues";

    private QueueApi() {}

    /** The key of a new queue. */
    public static String created() {
        var key = "q-" + UUID.randomUUID();
        SupportApi.created(PATH, "{\"key\": \"" + key + "\", \"name\": \"Queue\"}");
        return key;
    }
}
