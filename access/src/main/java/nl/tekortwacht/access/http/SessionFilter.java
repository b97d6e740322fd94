/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.util.Optional;
import java.util.function.Supplier;
import nl.tekortwacht.access.session.LiveSession;
import nl.tekortwacht.access.session.SessionDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Recognises the session of a request. A request with a token is none of a session, whatever cookies it brings. One that
 * does not keep to the {@link CsrfRule} is refused; where everybody may ask, it is answered as if nobody had signed in, so
 * that the links in mails work in every browser.
 */
public final class SessionFilter implements WebFilter {

    /** The attribute of a request in a session that does not count, as it may come from a page of somebody else. */
    static final String FOREIGN = "nl.tekortwacht.session.foreign";

    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);

    private final SessionDesk desk;
    private final SessionCookies cookies;
    private final CsrfRule csrf;
    private final Endpoints endpoints;
    private final Refusals refusals = new Refusals();

    /** Recognises sessions of this desk. */
    public SessionFilter(SessionDesk desk, SessionCookies cookies, CsrfRule csrf, Endpoints endpoints) {
        this.desk = desk;
        this.cookies = cookies;
        this.csrf = csrf;
        this.endpoints = endpoints;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Optional<String> id = cookies.session(exchange.getRequest());
        if (id.isEmpty() || exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        // What comes after is not inside the look-up, so that its errors are not taken for those of the look-up.
        return desk.find(id.get())
                .<Supplier<Mono<Void>>>map(session -> () -> inSession(exchange, chain, session))
                .defaultIfEmpty(() -> chain.filter(exchange))
                .onErrorResume(failure -> Mono.just(() -> unavailable(exchange, failure)))
                .flatMap(Supplier::get);
    }

    private Mono<Void> inSession(ServerWebExchange exchange, WebFilterChain chain, LiveSession session) {
        if (csrf.isKept(exchange.getRequest(), session)) {
            exchange.getAttributes().put(LiveSession.ATTRIBUTE, session);
            return chain.filter(exchange)
                    .contextWrite(ReactiveSecurityContextHolder.withAuthentication(
                            new CallerAuthentication(session.session().person().caller())));
        }
        return endpoints.declaration(exchange).flatMap(declaration -> {
            if (declaration.isPublic()) {
                exchange.getAttributes().put(FOREIGN, true);
                return chain.filter(exchange);
            }
            LOG.info("a request in a session was refused: it may come from another site");
            return refusals.handle(exchange, new CsrfException("not from a page of ours"));
        });
    }

    private Mono<Void> unavailable(ServerWebExchange exchange, Throwable failure) {
        LOG.warn("sessions cannot be read", failure);
        return refusals.commence(exchange, new AuthenticationServiceException("sessions cannot be read", failure));
    }
}
