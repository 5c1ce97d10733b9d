package crm.devstack.demo;

/** Tells what is done and what was there already, and remembers whether anything was done. */
final class Changes {
    private final Narrator narrator;
    private int done;

    Changes(Narrator narrator) {
        this.narrator = narrator;
    }

    /** Something was changed. */
    void did(String what) {
        done++;
        narrator.say("+ " + what);
    }

    /** Nothing was to be done. */
    void there(String what) {
        narrator.say("= " + what + " (was there already)");
    }

    /** One or the other. @param isNew whether something was changed */
    void tell(boolean isNew, String what) {
        if (isNew) {
            did(what);
        } else {
            there(what);
        }
    }

    boolean any() {
        return done > 0;
    }

    Narrator narrator() {
        return narrator;
    }
}
