package crm.devstack.health;

/**
 * Whether a part can do its work.
 *
 * @param ok whether it can
 * @param text one or two words; what is missing, if something is
 */
public record Health(boolean ok, String text) {
    static final Health HEALTHY = new Health(true, "healthy");
    static final Health SILENT = new Health(false, "no answer");
    static final Health DEAD = new Health(false, "not running");

    static Health lacking(String what) {
        return new Health(false, "lacks " + what);
    }
}
