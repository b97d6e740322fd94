/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The products of the registry. */
@RestController
public final class ProductController {

    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the registry. */
    public ProductController(LiveRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** A page of products. */
    @Schema(name = "ProductPage")
    record Page(Instant asKnownAt, int page, int pageSize, long total, List<ProductView> products) {}

    private record Wanted(
            @Nullable String text,
            @Nullable ProductId product,
            @Nullable String group,
            @Nullable AtcCode atc) {

        List<ProductLine> in(Catalogue catalogue) {
            return catalogue.search(text, group, atc).stream()
                    .filter(line -> product == null || product.equals(line.product()))
                    .toList();
        }
    }

    /** A page of products, by number. */
    @AllowedFor(Role.PUBLIC)
    @Operation(summary = "Products", description = "Registered products by number, as known at an instant.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Only with this text in their number, name or substance",
            schema = @Schema(type = "string", example = "abacavir"))
    @Parameter(
            name = "product",
            in = ParameterIn.QUERY,
            description = "Only the product of this number",
            schema = @Schema(type = "string", example = "RVG:117142"))
    @OfGroupOrClass
    @Paged
    @AsKnownAt
    @GetMapping("/v1/products")
    public Mono<ResponseEntity<Page>> listProducts(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PageRequest page = query.page();
        KnownAt at = query.knownAt(clock.instant());
        Wanted wanted = new Wanted(
                query.text("q"),
                query.one("product", ProductId::new),
                query.text("group"),
                query.one("atc", AtcCode::new));
        query.refuseFaults();
        return registry.at(at).map(wanted::in).map(lines -> respond(exchange, page, at, lines));
    }

    private static ResponseEntity<Page> respond(
            ServerWebExchange exchange, PageRequest page, KnownAt at, List<ProductLine> lines) {
        List<ProductView> views = lines.stream()
                .skip(page.offset())
                .limit(page.pageSize())
                .map(ProductView::of)
                .toList();
        Page body = new Page(at.instant(), page.page(), page.pageSize(), lines.size(), views);
        return PageLinks.respond(exchange, page, lines.size(), body);
    }
}
