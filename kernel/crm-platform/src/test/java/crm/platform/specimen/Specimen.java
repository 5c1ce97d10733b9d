package crm.platform.specimen;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity
class Specimen {

    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    String nickname;

    @Enumerated(EnumType.STRING)
    Colour colour;

    LocalDate foundOn;
    Instant seenAt;
    BigDecimal weight;
    Long rank;

    @Column(nullable = false)
    Instant createdAt;

    @Column(columnDefinition = "text[]", nullable = false)
    List<String> tags;

    @Version
    long version;

    protected Specimen() {}

    Specimen(UUID id, SpecimenInput input, Instant now) {
        this.id = id;
        this.createdAt = now;
        fill(input);
    }

    final void fill(SpecimenInput input) {
        name = input.name();
        nickname = input.nickname();
        colour = input.colour();
        foundOn = input.foundOn();
        weight = input.weight();
        rank = input.rank();
        tags = input.tags() == null ? List.of() : input.tags();
    }

    SpecimenInput input() {
        return new SpecimenInput(name, nickname, colour, foundOn, weight, rank, tags, null);
    }
}
