package crm.platform.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: an RFC 6901 pointer into the body ({@code /emails/0/address}), or {@code /query/limit}, {@code
 *     /path/id}, {@code /header/If-Match}
 * @param code stable, for programs
 * @param detail for people
 */
public record FieldError(String pointer, String code, String detail) {

    /** The same error in a document where what was the root stands at {@code prefix}. */
    public FieldError under(String prefix) {
        return new FieldError(prefix + pointer, code, detail);
    }
}
