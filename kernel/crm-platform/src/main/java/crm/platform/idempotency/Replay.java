package crm.platform.idempotency;

/** Ends a repeated call with the stored answer; whatever type the operation returns. */
final class Replay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Replay(Answer answer) {
        super("The call is a repetition", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
