package crm.platform.specimen;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

public record SpecimenInput(
        @NotBlank @Size(max = 100) String name,
        String nickname,
        Colour colour,
        LocalDate foundOn,
        @Positive BigDecimal weight,
        Long rank,
        List<String> tags,
        List<@Valid Part> parts) {

    public record Part(@NotBlank String label) {}
}
