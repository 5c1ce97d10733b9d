package crm.platform.specimen;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Colour {
    @JsonProperty("red")
    RED,
    @JsonProperty("dark-blue")
    DARK_BLUE
}
