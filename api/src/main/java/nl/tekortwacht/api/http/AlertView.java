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
                alert.subject(),
                alert.finding(),
                alert.createdAt(),
                followed.deliveries());
    }
}
