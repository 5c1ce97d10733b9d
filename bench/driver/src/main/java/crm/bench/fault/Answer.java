package crm.bench.fault;

import crm.bench.session.Session;

/**
 * What a client was told.
 *
 * @param status 0 when there was no answer
 * @param retryAfter whether it was told when to come again
 */
record Answer(int status, boolean retryAfter, String body) {
    static final Answer NONE = new Answer(0, false, "");
    static final String UNAVAILABLE_FOR_NOW = "503 with Retry-After";
    private static final int UNAVAILABLE = 503;

    boolean is(int expected) {
        return status == expected;
    }

    /** The {@code id} in the body. */
    String id() {
        return Session.json(body).path("id").asText();
    }

    /** What kind of failure it is, in words. */
    String kind() {
        if (status == 0) {
            return "no answer";
        }
        if (status == UNAVAILABLE) {
            return retryAfter ? UNAVAILABLE_FOR_NOW : "503 without Retry-After";
        }
        return Integer.toString(status);
    }
}
