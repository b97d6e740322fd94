/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BiFunction;
import nl.tekortwacht.api.overview.Overview;
import nl.tekortwacht.api.store.Overviews;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What companies promised and reported, and what came of it. */
@RestController
public final class RecordController {

    private final Overviews overviews;
    private final Clock clock;

    /** Answers from the overviews. */
    public RecordController(Overviews overviews, Clock clock) {
        this.overviews = overviews;
        this.clock = clock;
    }

    private record Asked(PartyId party, KnownAt at) {}

    /** The record of one holder. */
    @AllowedFor(
            value = {Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM},
            own = {Role.MAH})
    @Operation(
            summary = "The record of a holder",
            description = "Notice given against notice needed, announced against real starts and ends, what became of"
                    + " announcements, and shortages that nobody announced, by the latest overview known at an instant."
                    + " Figures, never a judgement.")
    @AsKnownAt
    @GetMapping("/v1/holders/{id}/record")
    public Mono<HolderRecordView> getHolderRecord(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", example = "mah:noord")) @PathVariable String id,
            ServerWebExchange exchange) {
        Asked asked = read(PartyRole.MAH, id, grant, exchange);
        return latest(asked, (party, overview) -> overviews
                .holder(party, overview)
                .map(record ->
                        new HolderRecordView(asked.at().instant(), overview.day(), overview.computedAt(), record)));
    }

    /** The record of one wholesaler. */
    @AllowedFor(
            value = {Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM},
            own = {Role.WHOLESALER})
    @Operation(
            summary = "The record of a wholesaler",
            description = "Gaps in its stock reports, and reports that came after the close of the day, by the latest"
                    + " overview known at an instant. Figures, never a judgement.")
    @AsKnownAt
    @GetMapping("/v1/wholesalers/{id}/record")
    public Mono<WholesalerRecordView> getWholesalerRecord(
            Grant grant,
            @Parameter(schema = @Schema(type = "string", example = "wholesaler:w1")) @PathVariable String id,
            ServerWebExchange exchange) {
        Asked asked = read(PartyRole.WHOLESALER, id, grant, exchange);
        return latest(asked, (party, overview) -> overviews
                .wholesaler(party, overview)
                .map(record ->
                        new WholesalerRecordView(asked.at().instant(), overview.day(), overview.computedAt(), record)));
    }

    private Asked read(PartyRole role, String id, Grant grant, ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        PartyId party = query.value("id", id, text -> party(role, text));
        KnownAt at = query.knownAt(clock.instant());
        query.refuseFaults();
        return new Asked(OwnParty.require(Objects.requireNonNull(party), grant), at);
    }

    private static PartyId party(PartyRole role, String text) {
        PartyId party = new PartyId(text);
        if (party.role() != role) {
            throw new IllegalArgumentException("must be of the form " + role.prefix() + ":…");
        }
        return party;
    }

    private <V> Mono<V> latest(Asked asked, BiFunction<PartyId, Overview, Mono<V>> find) {
        return overviews.latest(asked.at()).flatMap(latest -> latest.map(overview -> find.apply(asked.party(), overview)
                        .switchIfEmpty(Mono.error(() -> Problems.missing("Nothing was counted of " + asked.party()
                                + " in the overview of " + overview.day() + "."))))
                .orElseGet(() -> Mono.error(() -> Problems.missing(
                        "No overview had been computed by " + asked.at().instant() + "."))));
    }
}
