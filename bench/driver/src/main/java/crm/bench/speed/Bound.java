package crm.bench.speed;

/** The most that a service can reach that does nothing but speak HTTP and SQL. */
public final class Bound {

    private Bound() {}

    /**
     * The time of a request is the time of both parts: 1/B = 1/p + 1/h.
     *
     * @param postgresql transactions in a second of PostgreSQL alone
     * @param http requests in a second of the constant resource
     */
    public static double of(double postgresql, double http) {
        return 1 / (1 / postgresql + 1 / http);
    }
}
