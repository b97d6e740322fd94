/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.net.URI;
import java.util.Set;
import nl.tekortwacht.access.session.LiveSession;
import nl.tekortwacht.access.session.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Whether a request in a session comes from a page of ours: it shows what only such a page can read, and says so itself. */
public final class CsrfRule {

    /** The header with what {@code /v1/session} tells. */
    public static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final String origin;

    /** For pages of this site. */
    public CsrfRule(URI publicUrl) {
        String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        origin = publicUrl.getScheme() + "://" + publicUrl.getHost() + port;
    }

    boolean isKept(ServerHttpRequest request, LiveSession session) {
        return SAFE.contains(request.getMethod()) || (isOurs(request.getHeaders()) && isShown(request, session));
    }

    private static boolean isShown(ServerHttpRequest request, LiveSession session) {
        String shown = request.getHeaders().getFirst(HEADER);
        return shown != null && Secrets.same(shown, session.proof());
    }

    /** Browsers say where a request comes from and cannot be made to lie by a page; programs may say nothing. */
    private boolean isOurs(HttpHeaders headers) {
        String said = headers.getOrigin();
        String site = headers.getFirst("Sec-Fetch-Site");
        return (said == null || said.equals(origin)) && (site == null || site.equals("same-origin"));
    }
}
