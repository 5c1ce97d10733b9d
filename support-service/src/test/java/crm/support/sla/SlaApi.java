package crm.support.sla;

import crm.support.SupportApi;
import crm.support.queue.QueueApi;

/** Policies for other features' tests. */
public final class SlaApi {

    public static final String PATH = "/v1/sla-policies";

    private SlaApi() {}

    /** A policy for a queue that no other test uses; answers the queue. */
    public static String forNewQueue(String calendar, int firstResponse, int resolution) {
        var queue = QueueApi.created();
        created(queue, "[]", 10, calendar, firstResponse, resolution);
        return queue;
    }

    public static String created(
            String queue, String priorities, int position, String calendar, int firstResponse, int resolution) {
        return SupportApi.created(PATH, body(queue, priorities, position, calendar, firstResponse, resolution))
                .getString("id");
    }

    static String body(
            String queue, String priorities, int position, String calendar, int firstResponse, int resolution) {
        return "{\"name\": \"Promise\", \"position\": " + position + ", \"priorities\": " + priorities
                + ", \"queues\": [\"" + queue + "\"], \"calendarId\": \"" + calendar + "\", \"firstResponseMinutes\": "
                + firstResponse + ", \"resolutionMinutes\": " + resolution + "}";
    }
}
