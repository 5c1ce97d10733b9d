package crm.platform.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.broker.Utf8;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A header of a record: its value as text, or as bytes if it is no text, or neither if it has none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetterHeader", description = "A header of the record.")
public record DeadLetterHeader(
        @Schema(required = true, description = "The header's name.", examples = "ce_type")
        String name,

        @Schema(description = "Its value, if that is text.", examples = "customer.registered.v1")
        String value,

        @Schema(description = "Its value in Base64, if it is no text.", format = "byte")
        byte[] bytes) {

    static DeadLetterHeader of(Header header) {
        if (header.value() == null) {
            return new DeadLetterHeader(header.key(), null, null);
        }
        return Utf8.text(header.value())
                .map(text -> new DeadLetterHeader(header.key(), text, null))
                .orElseGet(() -> new DeadLetterHeader(header.key(), null, header.value()));
    }

    Header toHeader() {
        return new RecordHeader(name, value == null ? bytes : value.getBytes(UTF_8));
    }
}
