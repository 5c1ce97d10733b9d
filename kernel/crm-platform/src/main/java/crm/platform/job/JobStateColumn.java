package crm.platform.job;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** States in the database as in JSON: in lower case. */
@Converter
public class JobStateColumn implements AttributeConverter<JobState, String> {

    @Override
    public String convertToDatabaseColumn(JobState state) {
        return state == null ? null : state.column();
    }

    @Override
    public JobState convertToEntityAttribute(String column) {
        return column == null ? null : JobState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
