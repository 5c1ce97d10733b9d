package crm.devstack.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Where the parts listen on this machine.
 *
 * @param offset added to every port, so that several systems can run side by side
 */
public record Ports(int offset) {
    private static final int HIGHEST = 65_535;

    public Ports {
        int highest = Arrays.stream(Part.values())
                .flatMap(part -> part.basePorts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        if (offset < 0 || highest + offset > HIGHEST) {
            throw new StackFailed("The port offset must be between 0 and " + (HIGHEST - highest) + ", not " + offset);
        }
    }

    /** The port that the part's clients use. */
    public int of(Part part) {
        return all(part).get(0);
    }

    /** Every port of the part, the one for clients first. */
    public List<Integer> all(Part part) {
        return part.basePorts().stream().map(port -> port + offset).toList();
    }

    /** Address of a part that speaks HTTP. */
    public String http(Part part) {
        return "http://localhost:" + of(part);
    }

    /** Address of the API and its documentation. */
    public String gateway() {
        return http(Part.GATEWAY);
    }

    /** The realm's address, as it stands in tokens. */
    public String issuer() {
        return http(Part.KEYCLOAK) + "/realms/crm";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + of(Part.POSTGRESQL) + "/" + database;
    }

    /** Where mail is handed in. */
    public int smtp() {
        return all(Part.MAIL).get(0);
    }

    /** Where mail is read; an address is user and password. */
    public int imap() {
        return all(Part.MAIL).get(1);
    }

    /** Where somebody's mails can be looked at; no password is asked for. */
    public String mailbox(String address) {
        return "http://localhost:" + all(Part.MAIL).get(2) + "/api/user/" + address + "/messages";
    }

    public String kafka() {
        return "localhost:" + of(Part.KAFKA);
    }
}
