package crm.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The place in a list where a page ended: the values of the sort keys of its last row. Bound to sort and filter, because
 * the place means nothing in another list.
 */
record Cursor(String list, List<String> values) {

    static final String POINTER = "/query/cursor";
    private static final int MAX_LENGTH = 8_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Cursor parse(String text, String list) {
        var cursor = decode(text);
        if (!cursor.list().equals(list)) {
            throw InvalidInput.at(POINTER, "cursor-of-another-list", "belongs to another sort or filter");
        }
        return cursor;
    }

    private static Cursor decode(String text) {
        try {
            var json = text.length() > MAX_LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
            var parts = JSON.readValue(json, String[].class);
            return new Cursor(parts[0], List.of(Arrays.copyOfRange(parts, 1, parts.length)));
        } catch (java.io.IOException | RuntimeException e) {
            throw malformed();
        }
    }

    static InvalidInput malformed() {
        return InvalidInput.at(POINTER, "malformed-cursor", "must be the unchanged cursor of an earlier page");
    }

    String encode() {
        var parts = new String[values.size() + 1];
        parts[0] = list;
        for (var i = 0; i < values.size(); i++) {
            parts[i + 1] = values.get(i);
        }
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells lists apart by their sort, filter and what is looked for in them. */
    static String listOf(String sort, String filter, String searched) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((sort + '\n' + filter + (searched.isEmpty() ? "" : '\n' + searched))
                            .getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
