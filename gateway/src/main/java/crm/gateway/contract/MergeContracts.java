package crm.gateway.contract;

import java.io.IOException;
import java.nio.file.Path;

/** Entry point of the build step: {@code MergeContracts <target folder> <service>=<snapshot>...}. */
public final class MergeContracts {

    private MergeContracts() {}

    /** @throws ContractConflict when a contract is missing or collides with another; the build stops. */
    public static void main(String[] arguments) throws IOException {
        var merge = new ContractMerge();
        for (int i = 1; i < arguments.length; i++) {
            String[] pair = arguments[i].split("=", 2);
            merge.add(Snapshot.read(pair[0], Path.of(pair[1])));
        }
        merge.merged().writeTo(Path.of(arguments[0]));
    }
}
