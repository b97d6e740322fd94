/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.net.URI;
import java.util.Locale;
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

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String origin;

    /** For pages of this site. */
    public CsrfRule(URI publicUrl) {
        origin = publicUrl.getScheme() + "://" + publicUrl.getHost().toLowerCase(Locale.ROOT) + port(publicUrl);
    }

    /** Browsers leave the usual port out. */
    private static String port(URI url) {
        int usual = "https".equals(url.getScheme()) ? HTTPS : HTTP;
        return url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
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
