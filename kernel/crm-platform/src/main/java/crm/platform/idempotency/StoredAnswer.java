package crm.platform.idempotency;

import java.security.MessageDigest;

/** The answer to the first call with a key, and what that call was. */
record StoredAnswer(byte[] fingerprint, Answer answer) {

    /** @throws KeyReused if the request is another one */
    Answer answerTo(KeyedRequest request) {
        if (!MessageDigest.isEqual(fingerprint, request.fingerprint())) {
            throw new KeyReused();
        }
        return answer;
    }
}
