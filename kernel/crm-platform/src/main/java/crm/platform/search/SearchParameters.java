package crm.platform.search;

import crm.platform.paging.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a list that can be searched; as {@code @BeanParam} of a resource method. */
public class SearchParameters extends ListParameters {

    @QueryParam("q")
    @Parameter(
            description = "Words to look for, in any order; typing errors and accents do not matter. Best first, unless"
                    + " `sort` says otherwise",
            schema = @Schema(maxLength = 200))
    String q;

    /** @throws crm.platform.problem.InvalidInput if there is nothing in it to look for */
    public Optional<SearchText> search() {
        return Optional.ofNullable(text("q", null)).map(SearchText::parse);
    }

    /** Whether the rows come in the order of how well they fit what is looked for. */
    public boolean isRanked() {
        return !searched().isEmpty() && text("sort", "").isEmpty();
    }

    @Override
    protected String searched() {
        return text("q", "");
    }
}
