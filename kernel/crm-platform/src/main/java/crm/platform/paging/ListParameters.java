package crm.platform.paging;

import crm.platform.filter.Filter;
import crm.platform.filter.ListFields;
import crm.platform.problem.InvalidInput;
import crm.platform.request.RawQuery;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The query parameters that every list takes; as {@code @BeanParam} of a resource method.
 *
 * <p>The values are read from the raw query: see {@link RawQuery}. The fields declare them for the contract and for the
 * check for unknown parameters.
 */
public class ListParameters {

    static final int DEFAULT_LIMIT = ListQuery.DEFAULT_LIMIT;
    static final int MAX_LIMIT = ListQuery.MAX_LIMIT;

    @QueryParam("limit")
    @Parameter(
            description = "How many rows at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: `next` of the page before, with the same sort and filter")
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "Fields to sort by, each with a leading `-` for descending", example = "-createdAt")
    String sort;

    @QueryParam("filter")
    @Parameter(description = "RSQL: `==` `!=` `=lt=` `=le=` `=gt=` `=ge=` `=in=` `=out=` `=null=`, `;` and, `,` or")
    String filter;

    @QueryParam("fields")
    @Parameter(description = "The fields of a row to answer with, separated by commas; all if absent")
    String fields;

    @QueryParam("total")
    @Parameter(
            description = "Whether to tell how many rows there are in all",
            schema = @Schema(enumeration = {"exact", "estimate"}))
    String total;

    @Context
    RoutingContext request;

    private RawQuery raw;

    /** @throws InvalidInput if a parameter is wrong or names what is not declared */
    public ListQuery query(ListFields declared) {
        var sortText = text("sort", searched().isEmpty() ? declared.defaultSort() : "");
        var filterText = text("filter", "");
        var list = Cursor.listOf(sortText, filterText, searched());
        Selection.check(selection(), declared);
        return new ListQuery(
                declared,
                filterText.isEmpty() ? null : Filter.parse(filterText, declared),
                SortKey.parse(sortText, declared),
                list,
                cursorOf(list),
                limit(),
                total(),
                List.of());
    }

    /** What is looked for in the list; empty when nothing is. */
    protected String searched() {
        return "";
    }

    /** The names of the fields that the client wants to see; empty for all. */
    Set<String> selection() {
        var value = raw().first("fields");
        var names = new LinkedHashSet<String>();
        if (value != null) {
            for (var name : value.split(",", -1)) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** This list from another place on, with all other parameters as they are. */
    String uriFrom(String next) {
        var uri = new StringBuilder(request.request().path()).append('?');
        var query = request.request().query();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.isEmpty() && !pair.startsWith("cursor=")) {
                uri.append(pair).append('&');
            }
        }
        return uri.append("cursor=").append(next).toString();
    }

    private Cursor cursorOf(String list) {
        var value = raw().first("cursor");
        return value == null ? null : Cursor.parse(value, list);
    }

    private int limit() {
        var value = text("limit", Integer.toString(DEFAULT_LIMIT));
        var number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (number < 1 || number > MAX_LIMIT) {
            throw InvalidInput.at("/query/limit", "out-of-range", "must be a whole number from 1 to " + MAX_LIMIT);
        }
        return number;
    }

    private Total.Relation total() {
        var value = raw().first("total");
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "exact" -> Total.Relation.EXACT;
            case "estimate" -> Total.Relation.ESTIMATE;
            default -> throw InvalidInput.at("/query/total", "wrong-value", "must be exact or estimate");
        };
    }

    /** A parameter's value; for the parameters that a subclass adds. */
    protected final String text(String name, String ifAbsent) {
        var value = raw().first(name);
        return value == null ? ifAbsent : value;
    }

    /** Where the values are. */
    protected RawQuery raw() {
        if (raw == null) {
            raw = RawQuery.parse(request.request().query());
        }
        return raw;
    }
}
