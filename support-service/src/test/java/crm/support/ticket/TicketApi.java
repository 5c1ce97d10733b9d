package crm.support.ticket;

import crm.support.SupportApi;
import io.restassured.path.json.JsonPath;

/** Tickets for other features' tests. */
public final class TicketApi {

    public static final String PATH = "/v1/tickets";

    private TicketApi() {}

    public static JsonPath opened(String members) {
        return SupportApi.created(PATH, "{\"subject\": \"Cup arrived broken\"" + members + "}");
    }

    /** A ticket of somebody who can be mailed. */
    public static JsonPath from(String address) {
        return opened(", \"customer\": {\"email\": \"" + address + "\"}");
    }

    public static JsonPath read(String id) {
        return SupportApi.read(PATH + "/" + id);
    }

    public static JsonPath step(String id, String step) {
        return SupportApi.done(PATH + "/" + id + ":" + step, "{}");
    }
}
