package crm.support.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked, and on which scale it is answered unless said otherwise. */
@Schema(name = "SurveyKind")
public enum SurveyKind {
    /** How satisfied somebody is (customer satisfaction), 1 to 5. */
    @JsonProperty("csat")
    CSAT("csat", 1, 5),
    /** How likely somebody is to recommend us (net promoter score), 0 to 10. */
    @JsonProperty("nps")
    NPS("nps", 0, 10),
    /** How easy it was (customer effort score), 1 to 7. */
    @JsonProperty("ces")
    CES("ces", 1, 7);

    @EnumeratedValue
    private final String wireName;

    private final int min;
    private final int max;

    SurveyKind(String wireName, int min, int max) {
        this.wireName = wireName;
        this.min = min;
        this.max = max;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }
}
