package crm.platform.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.paging.ListText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which rows of a list to export, in which order, and what of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportOrder", description = "What to export. `filter`, `sort` and `fields` are those of the list.")
public record ExportOrder(
        @NotNull @Schema(required = true, description = "How to write the rows.")
        ExportFormat format,

        @Schema(description = "RSQL, as the list takes it; all rows if absent.", examples = "kind==person;country==DE")
        String filter,

        @Schema(
                description = "The order, as the list takes it. One that does not change while rows are read, such as"
                        + " `createdAt`, has every row once.",
                examples = "-createdAt")
        String sort,

        @Size(max = ExportOrder.MOST) @Schema(description = "The fields of a row; all if absent.", examples = "[\"id\", \"displayName\"]")
        List<String> fields,

        @Size(max = ExportOrder.MOST) @Schema(
                description =
                        "For `csv`, in place of `fields`: the columns. A column is a field or a part of one, such as"
                                + " `emails[0].address`, and is named so in the header.",
                examples = "[\"externalIds.erp\", \"displayName\", \"addresses[0].city\"]")
        List<String> columns,

        @Schema(
                defaultValue = "false",
                description = "For `csv`: whether a cell that a spreadsheet would take for a formula begins with an"
                        + " apostrophe. It is then no longer the value, and does not come back unchanged by an import.")
        Boolean spreadsheetSafe) {

    static final int MOST = 500;

    @JsonIgnore
    ListText list() {
        return new ListText(filter, sort);
    }

    @JsonIgnore
    boolean isSpreadsheetSafe() {
        return Boolean.TRUE.equals(spreadsheetSafe);
    }
}
