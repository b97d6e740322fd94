/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import nl.tekortwacht.access.oidc.OidcSignIn;
import nl.tekortwacht.access.oidc.ProviderAnswer;
import nl.tekortwacht.access.oidc.ProviderSettings;
import nl.tekortwacht.access.session.SessionDesk;
import nl.tekortwacht.access.signin.LocalPath;
import nl.tekortwacht.access.signin.SignInFailure;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way to the provider and back. */
@RestController
public final class SignInController {

    /** Where signing in begins. */
    public static final String PATH = "/v1/sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

    private final OidcSignIn signIn;
    private final SessionDesk desk;
    private final SessionCookies cookies;
    private final SignInPage page = new SignInPage();

    /** Signs in this way, into sessions of this desk. */
    public SignInController(OidcSignIn signIn, SessionDesk desk, SessionCookies cookies) {
        this.signIn = signIn;
        this.desk = desk;
        this.cookies = cookies;
    }

    /** Sends a person to the provider; {@code returnTo} is the page of ours to which they want to go. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(PATH)
    public Mono<ResponseEntity<Object>> beginSignIn(ServerWebExchange exchange) {
        LocalPath returnTo = LocalPath.orStart(query(exchange).getFirst("returnTo"));
        return signIn.begin(returnTo)
                .map(begun -> {
                    cookies.setSignIn(exchange.getResponse(), begun.browserSecret(), signIn.patience());
                    return to(begun.provider());
                })
                .onErrorResume(SignInFailure.class, failure -> refused(exchange, failure));
    }

    /** Takes a person in whom the provider sends back. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(ProviderSettings.CALLBACK)
    public Mono<ResponseEntity<Object>> finishSignIn(ServerWebExchange exchange) {
        Optional<String> browserSecret = cookies.signIn(exchange.getRequest());
        Optional<String> before = cookies.session(exchange.getRequest());
        cookies.clearSignIn(exchange.getResponse());
        return signIn.finish(browserSecret.orElse(""), answer(query(exchange)))
                .flatMap(arrived -> Mono.justOrEmpty(before)
                        .flatMap(desk::close)
                        .then(desk.open(arrived.person()))
                        .map(live -> {
                            cookies.setSession(exchange.getResponse(), live.id());
                            return to(URI.create(arrived.returnTo().value()));
                        }))
                .onErrorResume(SignInFailure.class, failure -> refused(exchange, failure));
    }

    private static ProviderAnswer answer(MultiValueMap<String, String> query) {
        return new ProviderAnswer(
                Objects.requireNonNullElse(query.getFirst("state"), ""),
                query.getFirst("code"),
                query.getFirst("error"),
                query.getFirst("iss"));
    }

    private static MultiValueMap<String, String> query(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams();
    }

    private static ResponseEntity<Object> to(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }

    private Mono<ResponseEntity<Object>> refused(ServerWebExchange exchange, SignInFailure failure) {
        LOG.info("a sign-in did not succeed: {}, {}", failure.reason(), failure.getMessage());
        return Mono.just(page.of(failure.reason(), exchange.getRequest().getHeaders()));
    }
}
