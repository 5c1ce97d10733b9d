package crm.sales;

/** Pipelines as a business makes them. */
public final class Pipelines {

    public static final String ENQUIRY = "{\"key\": \"enquiry\", \"name\": \"Enquiry\", \"probability\": 0.2}";
    public static final String ASSESSMENT =
            "{\"key\": \"risk-assessment\", \"name\": \"Risk assessment\", \"probability\": 0.50}";
    public static final String SIGNED = "{\"key\": \"signed\", \"name\": \"Signed\", \"outcome\": \"won\"}";
    public static final String DECLINED = "{\"key\": \"declined\", \"name\": \"Declined\", \"outcome\": \"lost\"}";

    private Pipelines() {}

    /** What an insurer sells goes through enquiry and risk assessment, and is signed or declined. */
    public static String policies(String key) {
        return "{\"key\": \"%s\", \"name\": \"Policies\", \"stages\": [%s]}"
                .formatted(key, String.join(", ", ENQUIRY, ASSESSMENT, SIGNED, DECLINED));
    }

    /** A change of a pipeline's stages. */
    public static String stages(String... stages) {
        return "{\"stages\": [" + String.join(", ", stages) + "]}";
    }
}
