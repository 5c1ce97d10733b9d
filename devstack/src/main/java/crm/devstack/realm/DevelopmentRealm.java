package crm.devstack.realm;

import crm.devstack.layout.Checkout;
import crm.devstack.layout.Home;
import crm.devstack.layout.Part;
import crm.devstack.layout.Ports;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The realm of one system on this machine, with this system's addresses and the secrets that are none. */
public final class DevelopmentRealm {
    private static final String ERP_SECRET = "erp-connector";

    private final Home home;
    private final Ports ports;
    private final Checkout checkout;

    public DevelopmentRealm(Home home, Ports ports, Checkout checkout) {
        this.home = home;
        this.ports = ports;
        this.checkout = checkout;
    }

    /**
     * Writes the file that Keycloak imports, and returns where it is. Keycloak imports a realm only once; so when the file
     * is another one than last time, by a change in the checkout or by other ports, its database is made anew. Nothing is
     * lost but sessions: users and clients of development are in the file.
     */
    public Path prepare() {
        var file = home.data(Part.KEYCLOAK).resolveSibling("crm-realm.json");
        if (realm().writeIfChanged(file)) {
            forgetImported();
        }
        return file;
    }

    private RealmFile realm() {
        return RealmFile.of(
                checkout.realm(),
                Map.of("CRM_URL", ports.gateway(), "CRM_WEB_URL", ports.gateway(), "ERP_SECRET", ERP_SECRET));
    }

    private void forgetImported() {
        try {
            Home.delete(home.data(Part.KEYCLOAK).resolve("data"));
        } catch (IOException e) {
            throw new StackFailed("Cannot delete Keycloak's data: " + Home.reason(e), e);
        }
    }
}
