package crm.platform.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

public record SpecimenView(
        UUID id,
        String name,
        String nickname,
        Colour colour,
        LocalDate foundOn,
        Instant seenAt,
        BigDecimal weight,
        Long rank,
        List<String> tags,
        Instant createdAt,
        long version) {

    static SpecimenView of(Specimen it) {
        return new SpecimenView(
                it.id,
                it.name,
                it.nickname,
                it.colour,
                it.foundOn,
                it.seenAt,
                it.weight,
                it.rank,
                it.tags,
                it.createdAt,
                it.version);
    }
}
