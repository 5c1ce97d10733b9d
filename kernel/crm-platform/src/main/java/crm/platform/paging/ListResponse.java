package crm.platform.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to a request for a list. */
public final class ListResponse {

    private ListResponse() {}

    /** 200 with the fields that were asked for, and a link to the next page if there is one. */
    public static Response of(Page<?> page, ListParameters parameters) {
        var response = Response.ok(chosen(page, parameters));
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, "<" + parameters.uriFrom(page.next()) + ">; rel=\"next\"");
        }
        return response.build();
    }

    /** 200 with the fields that were asked for; where to go on is only in the page. */
    public static Response unlinked(Page<?> page, ListParameters parameters) {
        return Response.ok(chosen(page, parameters)).build();
    }

    private static Page<?> chosen(Page<?> page, ListParameters parameters) {
        var selection = parameters.selection();
        if (selection.isEmpty()) {
            return page;
        }
        var items = page.items().stream()
                .map(item -> new Selection(item, selection))
                .toList();
        return new Page<>(items, page.next(), page.total());
    }
}
