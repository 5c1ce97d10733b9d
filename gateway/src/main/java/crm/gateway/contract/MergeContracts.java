package crm.gateway.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Entry point of the build step: {@code MergeContracts <target folder> <service>=<snapshot>...}. With {@code -?} before a
 * service, its snapshot may be missing: the service is new and has no API yet.
 */
public final class MergeContracts {
    private static final String MAY_BE_MISSING = "-?";

    private MergeContracts() {}

    /** @throws ContractConflict when a contract is missing or collides with another; the build stops. */
    public static void main(String[] arguments) throws IOException {
        var merge = new ContractMerge();
        for (int i = 1; i < arguments.length; i++) {
            boolean mayBeMissing = arguments[i].startsWith(MAY_BE_MISSING);
            String[] pair = arguments[i]
                    .substring(mayBeMissing ? MAY_BE_MISSING.length() : 0)
                    .split("=", 2);
            if (!mayBeMissing || Files.exists(Path.of(pair[1]))) {
                merge.add(Snapshot.read(pair[0], Path.of(pair[1])));
            }
        }
        merge.merged().writeTo(Path.of(arguments[0]));
    }
}
