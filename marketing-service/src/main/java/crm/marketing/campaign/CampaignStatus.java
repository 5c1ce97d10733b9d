package crm.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a campaign is in its life, and where it may go from there. */
@Schema(name = "CampaignStatus")
public enum CampaignStatus {
    /** Being prepared; everything can be changed. */
    @JsonProperty("draft")
    DRAFT("draft"),
    /** Begins by itself when its time has come. */
    @JsonProperty("scheduled")
    SCHEDULED("scheduled"),
    /** Its messages are on their way. */
    @JsonProperty("sending")
    SENDING("sending"),
    /** Stopped, and can go on. */
    @JsonProperty("paused")
    PAUSED("paused"),
    /** Has sent to everybody it addressed. */
    @JsonProperty("completed")
    COMPLETED("completed"),
    /** Ended before that. */
    @JsonProperty("cancelled")
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String wireName;

    CampaignStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }

    /** Where it may go from here. */
    Set<CampaignStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SCHEDULED, SENDING, CANCELLED);
            case SCHEDULED -> EnumSet.of(SENDING, CANCELLED);
            case SENDING -> EnumSet.of(PAUSED, COMPLETED, CANCELLED);
            case PAUSED -> EnumSet.of(SENDING, CANCELLED);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(CampaignStatus.class);
        };
    }
}
