/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.alert.Alert;
import nl.tekortwacht.api.alert.Alert.Delivery;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.time.KnownAt;
import org.jspecify.annotations.Nullable;

/** An alert as it is shown, with what became of it. */
record AlertView(
        UUID id,
        UUID eventId,
        String audience,
        @Nullable UUID subscriptionId,
        String product,
        UUID findingId,
        String findingKind,
        String decision,
        String reason,

        @Nullable
        @Schema(
                description = "The route by which it concerned the audience; null of subscribers",
                example = "shortagesToTeam")
        String route,

        @Nullable String holder,

        @Schema(description = "While it is held for a while: what would be told. After that: why it was held") @Nullable
        String news,

        @Schema(description = "What kept it back: a silence, or what the recipient knew") @Nullable
        String mutedBy,

        @Schema(description = "When what was held was told after all") @Nullable
        Instant releasedAt,

        @Schema(description = "The alert that nobody took, because of which this one was made") @Nullable
        UUID escalatedFrom,

        String subject,

        @JsonRawValue @Schema(type = "object", description = "The finding that the alert is about")
        String finding,

        Instant createdAt,
        List<Delivery> deliveries) {

    /** A page of them. */
    @Schema(name = "AlertPage")
    record Page(Instant asKnownAt, int page, int pageSize, long total, List<AlertView> alerts) {

        static Page of(Found<Alert.Followed> found, KnownAt at, PageRequest page) {
            return new Page(
                    at.instant(),
                    page.page(),
                    page.pageSize(),
                    found.total(),
                    found.rows().stream().map(AlertView::of).toList());
        }
    }

    static AlertView of(Alert.Followed followed) {
        Alert alert = followed.alert();
        return new AlertView(
                alert.id(),
                alert.eventId(),
                alert.audience(),
                alert.subscriptionId(),
                alert.product(),
                alert.findingId(),
                alert.findingKind(),
                alert.decision(),
                alert.reason(),
                alert.route(),
                alert.holder(),
                alert.quiet().news(),
                alert.quiet().mutedBy(),
                alert.quiet().releasedAt(),
                alert.quiet().escalatedFrom(),
                alert.subject(),
                alert.finding(),
                alert.createdAt(),
                followed.deliveries());
    }
}
