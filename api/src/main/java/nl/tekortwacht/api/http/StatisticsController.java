/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.api.overview.Overview;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.statistics.Periods;
import nl.tekortwacht.api.statistics.StatisticsFilter;
import nl.tekortwacht.api.store.Overviews;
import nl.tekortwacht.api.store.StatisticsTable;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.AtcCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The two counts of the country, and how the one becomes the other. */
@RestController
public final class StatisticsController {

    private static final String ALL_CLASSES = "";

    private final StatisticsTable statistics;
    private final Overviews overviews;
    private final Clock clock;

    /** Answers from the statistics; the overviews say of which day they are. */
    public StatisticsController(StatisticsTable statistics, Overviews overviews, Clock clock) {
        this.statistics = statistics;
        this.overviews = overviews;
        this.clock = clock;
    }

    private record Asked(
            KnownAt at, PageRequest page, @Nullable String definition, Periods periods, Set<String> atcClasses) {

        StatisticsFilter filter(@Nullable String used) {
            return new StatisticsFilter(used == null ? "" : used, periods, atcClasses);
        }
    }

    /** A page of rows. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Statistics",
            description = "Notifications as the Meldpunt counts them, shortages as KNMP Farmanco does, those by the"
                    + " European definition, and the steps from the one to the other, as known at an instant. Without"
                    + " parameters: every year, all ATC classes, by the definition of the latest unavailability. day and"
                    + " basis are those of the latest overview.")
    @Parameter(
            name = "definition",
            in = ParameterIn.QUERY,
            description = "By this definition of a shortage; without it that by which the latest unavailability counts",
            schema = @Schema(type = "string", example = "NATIONWIDE"))
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "A year, a month, or all",
            schema = @Schema(type = "string", pattern = "^([0-9]{4}(-[0-9]{2})?|all)$", example = "2026"))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description =
                    "Into what the period is split: year, month, or all for the period as a whole. Without a period"
                            + " it is year, with one it is all",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"year", "month", "all"}))
    @Parameter(
            name = "atc",
            in = ParameterIn.QUERY,
            description =
                    "ATC classes of level 1 or 3, which have rows for all time and for years, not for months; or all"
                            + " for the row of all classes together",
            array =
                    @ArraySchema(
                            schema = @Schema(type = "string", defaultValue = "all"),
                            arraySchema = @Schema(example = "[\"all\"]")))
    @Paged
    @AsKnownAt
    @GetMapping("/v1/statistics")
    public Mono<ResponseEntity<StatisticsView>> listStatistics(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        Asked asked = new Asked(
                query.knownAt(clock.instant()),
                query.page(),
                query.text("definition"),
                periods(query),
                atcClasses(query));
        query.refuseFaults();
        return overviews
                .latest(asked.at())
                .flatMap(latest -> page(asked, latest.orElse(null)))
                .map(body -> PageLinks.respond(exchange, asked.page(), body.total(), body));
    }

    private Mono<StatisticsView> page(Asked asked, @Nullable Overview overview) {
        String wanted = asked.definition();
        Mono<Optional<String>> definition = wanted == null
                ? statistics.latestDefinition(overview == null ? null : overview.day(), asked.at())
                : Mono.just(Optional.of(wanted));
        return definition.flatMap(used -> page(asked, overview, used.orElse(null)));
    }

    private Mono<StatisticsView> page(Asked asked, @Nullable Overview overview, @Nullable String definition) {
        PageRequest page = asked.page();
        return statistics
                .find(asked.filter(definition), asked.at(), page)
                .map(found -> new StatisticsView(
                        asked.at().instant(),
                        found.today(),
                        overview == null ? null : overview.day(),
                        overview == null ? null : overview.computedAt(),
                        overview == null ? null : overview.basis(),
                        definition,
                        page.page(),
                        page.pageSize(),
                        found.total(),
                        found.rows()));
    }

    private static Periods periods(QueryParameters query) {
        String period = query.one("period", Periods::parse);
        Periods.Split by = query.one("by", text -> Words.parseCamelCase(Periods.Split.class, text));
        Periods.Split usual = period == null ? Periods.Split.YEAR : Periods.Split.ALL;
        try {
            return new Periods(period == null ? Periods.ALL : period, by == null ? usual : by);
        } catch (IllegalArgumentException e) {
            query.fault("by", String.valueOf(e.getMessage()));
            return new Periods(Periods.ALL, usual);
        }
    }

    private static Set<String> atcClasses(QueryParameters query) {
        List<String> classes = query.many("atc", StatisticsController::atcClass);
        return classes.isEmpty() ? Set.of(ALL_CLASSES) : Set.copyOf(classes);
    }

    private static String atcClass(String text) {
        return text.equals("all") ? ALL_CLASSES : new AtcCode(text).value();
    }
}
