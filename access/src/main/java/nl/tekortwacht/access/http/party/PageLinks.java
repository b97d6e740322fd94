/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.access.page.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** The RFC 8288 links between the pages of a list. */
final class PageLinks {

    private PageLinks() {}

    /** The body, with links to the first, previous, next and last page. */
    static <T> ResponseEntity<T> respond(ServerWebExchange exchange, Page page, long total, T body) {
        long last = Math.max(1, (total + page.size() - 1) / page.size());
        List<String> links = new ArrayList<>();
        links.add(link(exchange, 1, "first"));
        if (page.number() > 1) {
            links.add(link(exchange, Math.min(page.number() - 1L, last), "prev"));
        }
        if (page.number() < last) {
            links.add(link(exchange, page.number() + 1L, "next"));
        }
        links.add(link(exchange, last, "last"));
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, String.join(", ", links))
                .body(body);
    }

    private static String link(ServerWebExchange exchange, long page, String relation) {
        // Path and query only: behind a proxy the host of the request is not the one that the client knows.
        var uri = UriComponentsBuilder.newInstance()
                .path(exchange.getRequest().getURI().getRawPath())
                .query(exchange.getRequest().getURI().getRawQuery())
                .replaceQueryParam("page", page)
                .build(true);
        return "<" + uri.toUriString() + ">; rel=\"" + relation + "\"";
    }
}
