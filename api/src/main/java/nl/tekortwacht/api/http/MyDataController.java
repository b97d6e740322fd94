/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.tekortwacht.api.store.SubscriberData;
import nl.tekortwacht.api.subscription.MyData;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is kept about a subscriber, for whoever has the token of the unsubscribe link in the subscriber's mails. */
@RestController
public final class MyDataController {

    private static final String PATH = "/v1/my-data/{token}";

    private final SubscriberData data;
    private final Clock clock;

    /** Reads and erases this data. */
    public MyDataController(SubscriberData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** All of it. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "What is kept about me",
            description = "All that is kept about a subscriber (GDPR, articles 15 and 20). The token is that of the"
                    + " unsubscribe link in each mail.")
    @GetMapping(PATH)
    public Mono<MyData> getMyData(@PathVariable String token, ServerWebExchange exchange) {
        new QueryParameters(exchange).refuseFaults();
        return data.of(token).switchIfEmpty(Mono.error(MyDataController::missing));
    }

    /** Erases it. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Erase what is kept about me",
            description = "Ends the subscription and erases name, address, secret and list at once (GDPR, article 17)."
                    + " What was decided stays, without the address. The token leads nowhere afterwards.")
    @PostMapping(PATH + "/_erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> eraseMyData(@PathVariable String token, ServerWebExchange exchange) {
        new QueryParameters(exchange).refuseFaults();
        return data.erase(token, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .flatMap(erased -> erased ? Mono.empty() : Mono.error(missing()));
    }

    private static RuntimeException missing() {
        return Problems.missing("Nothing is kept under this link.");
    }
}
