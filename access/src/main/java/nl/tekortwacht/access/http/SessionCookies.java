/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * The two cookies: that of a session, and that of a sign-in under way. No script can read them, and forms of other sites do
 * not send them. They are Lax, not Strict: Strict would leave them out when the provider sends a person back to us.
 */
public final class SessionCookies {

    private static final String HOST = "__Host-";
    private static final String SESSION = "tekortwacht";
    private static final String SIGN_IN = "tekortwacht-sign-in";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean isSecure;

    /**
     * Cookies of a site.
     *
     * @param publicUrl where browsers find it; only on the browser's own machine may it be plain http
     */
    public SessionCookies(URI publicUrl) {
        isSecure = !isPlainOnThisMachine(publicUrl);
    }

    /** Whether it is plain http, and of this machine only. */
    public static boolean isPlainOnThisMachine(URI url) {
        String host = url.getHost();
        return "http".equals(url.getScheme())
                && host != null
                && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
    }

    Optional<String> session(ServerHttpRequest request) {
        return value(request, SESSION);
    }

    Optional<String> signIn(ServerHttpRequest request) {
        return value(request, SIGN_IN);
    }

    void setSession(ServerHttpResponse response, String id) {
        response.addCookie(cookie(SESSION, id).build());
    }

    void clearSession(ServerHttpResponse response) {
        response.addCookie(cookie(SESSION, "").maxAge(0).build());
    }

    void setSignIn(ServerHttpResponse response, String secret, Duration patience) {
        response.addCookie(cookie(SIGN_IN, secret).maxAge(patience).build());
    }

    void clearSignIn(ServerHttpResponse response) {
        response.addCookie(cookie(SIGN_IN, "").maxAge(0).build());
    }

    private Optional<String> value(ServerHttpRequest request, String name) {
        return Optional.ofNullable(request.getCookies().getFirst(named(name)))
                .map(HttpCookie::getValue)
                .filter(value -> SECRET.matcher(value).matches());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(named(name), value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax");
    }

    private String named(String name) {
        return isSecure ? HOST + name : name;
    }
}
