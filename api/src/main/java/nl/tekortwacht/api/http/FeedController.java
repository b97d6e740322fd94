/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Function;
import nl.tekortwacht.api.feed.AtomWriter;
import nl.tekortwacht.api.feed.Feed;
import nl.tekortwacht.api.feed.FeedFilter;
import nl.tekortwacht.api.feed.FeedWriter;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.store.ShortageChanges;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Changes of the shortage list, for feed readers. */
@RestController
public final class FeedController {

    private static final String ATOM = MediaType.APPLICATION_ATOM_XML_VALUE;
    private static final String JSON_FEED = "application/feed+json";
    private static final int MOST_ENTRIES = 50;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ShortageChanges changes;
    private final LiveRegistry registry;
    private final FeedWriter feeds;
    private final AtomWriter atom;
    private final Clock clock;

    /** Answers from these changes. */
    public FeedController(
            ShortageChanges changes, LiveRegistry registry, FeedWriter feeds, AtomWriter atom, Clock clock) {
        this.changes = changes;
        this.registry = registry;
        this.feeds = feeds;
        this.atom = atom;
        this.clock = clock;
    }

    /** As Atom. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Changes of the shortage list, as an Atom feed",
            description = "The newest first, at most 50. Has an ETag: ask again with If-None-Match. id is the same for"
                    + " ever; of one shortage there is an entry for each change.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    @OfFeed
    @OfProduct
    @OfGroupOrClass
    @GetMapping(path = "/v1/feeds/shortages.atom", produces = ATOM)
    public Mono<ResponseEntity<byte[]>> getShortagesAtom(ServerWebExchange exchange) {
        return answer(exchange, feed -> atom.write(feed).getBytes(StandardCharsets.UTF_8));
    }

    /** As JSON Feed. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Changes of the shortage list, as a JSON Feed",
            description =
                    "JSON Feed 1.1. The newest first, at most 50. Has an ETag: ask again with If-None-Match. id is"
                            + " the same for ever; of one shortage there is an item for each change.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = JSON_FEED, schema = @Schema(implementation = JsonFeed.class)))
    @OfFeed
    @OfProduct
    @OfGroupOrClass
    @GetMapping(path = "/v1/feeds/shortages.json", produces = JSON_FEED)
    public Mono<ResponseEntity<byte[]>> getShortagesJsonFeed(ServerWebExchange exchange) {
        return answer(exchange, feed -> Json.bytes(JsonFeed.of(feed)));
    }

    private Mono<ResponseEntity<byte[]>> answer(ServerWebExchange exchange, Function<Feed, byte[]> form) {
        QueryParameters query = new QueryParameters(exchange);
        String group = query.text("group");
        AtcCode atc = query.one("atc", AtcCode::new);
        FeedFilter filter = new FeedFilter(
                query.words("phase", Phase.class),
                query.one("product", ProductId::new),
                null,
                query.words("severity", Severity.class));
        String language = language(query);
        query.refuseFaults();
        String path = path(exchange);
        return registry.at(KnownAt.present(clock.instant()))
                .flatMap(catalogue -> changes.newest(filter.among(catalogue.numbers(group, atc)), MOST_ENTRIES))
                .flatMap(found -> Mono.fromCallable(() -> feeds.write(found, path, language))
                        .map(feed -> response(feed, form.apply(feed)))
                        // Writing Atom reads files when it is first done.
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private static String language(QueryParameters query) {
        @Nullable
        String language = query.one("language", text -> {
            if (!FeedWriter.LANGUAGES.contains(text)) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", FeedWriter.LANGUAGES));
            }
            return text;
        });
        return Objects.requireNonNullElse(language, FeedWriter.LANGUAGES.getFirst());
    }

    private static String path(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        return exchange.getRequest().getURI().getRawPath() + (query == null ? "" : "?" + query);
    }

    private static ResponseEntity<byte[]> response(Feed feed, byte[] body) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .eTag(tag(body))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic());
        return (feed.entries().isEmpty() ? response : response.lastModified(feed.updated())).body(body);
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
