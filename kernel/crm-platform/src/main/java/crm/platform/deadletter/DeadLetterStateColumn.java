package crm.platform.deadletter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** States in the database as in JSON: in lower case. */
@Converter
public class DeadLetterStateColumn implements AttributeConverter<DeadLetterState, String> {

    @Override
    public String convertToDatabaseColumn(DeadLetterState state) {
        return state == null ? null : state.column();
    }

    @Override
    public DeadLetterState convertToEntityAttribute(String column) {
        return column == null ? null : DeadLetterState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
