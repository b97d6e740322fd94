/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.net.URI;
import nl.tekortwacht.access.oidc.OidcSignIn;
import nl.tekortwacht.access.session.LiveSession;
import nl.tekortwacht.access.session.SessionDesk;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The session of the browser that asks. */
@RestController
public final class SessionController {

    private final SessionDesk desk;
    private final SessionCookies cookies;
    private final OidcSignIn signIn;

    /** Shows and ends sessions of this desk, which began with this way to sign in. */
    public SessionController(SessionDesk desk, SessionCookies cookies, OidcSignIn signIn) {
        this.desk = desk;
        this.cookies = cookies;
        this.signIn = signIn;
    }

    /**
     * What signing out leaves to do.
     *
     * @param signedIn false
     * @param providerSignOut where the person can sign out at the provider too, so that the next sign-in asks who they are
     */
    record SignedOut(boolean signedIn, @Nullable URI providerSignOut) {}

    /** Who is signed in, and what a page needs to change something. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping("/v1/session")
    public Mono<SessionView> getSession(ServerWebExchange exchange) {
        LiveSession live = exchange.getAttribute(LiveSession.ATTRIBUTE);
        return Mono.just(live == null ? SessionView.NOBODY : SessionView.of(live, desk.idleUntil(live.session())));
    }

    /** Ends the session. */
    @AllowedFor(Role.PUBLIC)
    @PostMapping("/v1/session/_end")
    public Mono<ResponseEntity<Object>> endSession(ServerWebExchange exchange) {
        if (exchange.getAttribute(SessionFilter.FOREIGN) != null) {
            return Mono.just(notFromOurPage());
        }
        LiveSession live = exchange.getAttribute(LiveSession.ATTRIBUTE);
        cookies.clearSession(exchange.getResponse());
        Mono<Void> ended = live == null ? Mono.empty() : desk.close(live.id());
        return ended.then(signIn.endOfSession())
                .map(address -> new SignedOut(false, address))
                .defaultIfEmpty(new SignedOut(false, null))
                .map(ResponseEntity::<Object>ok);
    }

    private static ResponseEntity<Object> notFromOurPage() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN,
                "A change in a session needs the header X-CSRF-Token, with what /v1/session tells.");
        problem.setTitle("Not from a page of ours");
        return ResponseEntity.of(problem).build();
    }
}
