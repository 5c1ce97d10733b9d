package crm.platform.search;

import crm.platform.paging.ListResponse;
import crm.platform.paging.Page;
import crm.platform.problem.FieldError;
import crm.platform.problem.InvalidInput;
import crm.platform.request.RawQuery;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The parameters of a list that can be searched, in a body: for filters too long for an address, and for what must not stand in one, as addresses
 * end up in logs.
 */
@Schema(
        name = "SearchBody",
        description = "What `GET` takes as parameters, under the same names and with the same meaning.")
public record SearchBody(
        @Schema(
                description = "Words to look for, in any order; best first, unless `sort` says otherwise",
                maxLength = 200)
        String q,

        @Schema(description = "RSQL: `==` `!=` `=lt=` `=le=` `=gt=` `=ge=` `=in=` `=out=` `=null=`, `;` and, `,` or")
        String filter,

        @Schema(description = "Fields to sort by, each with a leading `-` for descending", examples = "-createdAt")
        String sort,

        @Schema(
                type = SchemaType.INTEGER,
                description = "How many rows at most",
                minimum = "1",
                maximum = "200",
                defaultValue = "50")
        Integer limit,

        @Schema(description = "Where to go on: `next` of the page before, with the same `q`, `sort` and `filter`")
        String cursor,

        @Schema(description = "The fields of a row to answer with, separated by commas; all if absent")
        String fields,

        @Schema(
                description = "Whether to tell how many rows there are in all",
                enumeration = {"exact", "estimate"})
        String total) {

    private static final String OF_QUERY = "/query/";

    /**
     * The page that {@code list} finds. There is no {@code Link}: the next page is asked for with {@code next} as {@code cursor} of the body.
     *
     * @throws InvalidInput with pointers into the body
     */
    public Response answer(Function<SearchParameters, Page<?>> list) {
        try {
            var parameters = new Parameters(raw());
            return ListResponse.unlinked(list.apply(parameters), parameters);
        } catch (InvalidInput e) {
            throw new InvalidInput(e.errors().stream().map(SearchBody::inBody).toList());
        }
    }

    private RawQuery raw() {
        var values = new LinkedHashMap<String, String>();
        values.put("q", q);
        values.put("filter", filter);
        values.put("sort", sort);
        values.put("limit", limit == null ? null : limit.toString());
        values.put("cursor", cursor);
        values.put("fields", fields);
        values.put("total", total);
        values.values().removeIf(value -> value == null);
        return RawQuery.of(values);
    }

    private static FieldError inBody(FieldError error) {
        return error.pointer().startsWith(OF_QUERY)
                ? new FieldError("/" + error.pointer().substring(OF_QUERY.length()), error.code(), error.detail())
                : error;
    }

    /** The same parameters, read from the body. */
    private static final class Parameters extends SearchParameters {

        private final RawQuery values;

        Parameters(RawQuery values) {
            this.values = values;
        }

        @Override
        protected RawQuery raw() {
            return values;
        }
    }
}
