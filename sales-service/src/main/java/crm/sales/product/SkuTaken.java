package crm.sales.product;

import crm.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** Another product has the SKU. */
public final class SkuTaken extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "sku-taken";

    private final UUID holder;

    SkuTaken(String sku, UUID holder) {
        super(Kind.CONFLICT, CODE, "The SKU " + sku + " belongs to product " + holder);
        this.holder = holder;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("holder", holder);
    }
}
