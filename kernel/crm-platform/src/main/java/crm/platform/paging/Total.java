package crm.platform.paging;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many rows a list has in all its pages. */
public record Total(long value, Relation relation) {

    /** How good a total is. */
    public enum Relation {
        /** Counted; costs more the longer the list is. */
        @JsonProperty("exact")
        EXACT,
        /** The database's guess from its statistics; cheap. */
        @JsonProperty("estimate")
        ESTIMATE
    }
}
