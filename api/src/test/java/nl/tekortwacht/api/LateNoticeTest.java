/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LateNoticeTest extends ApiTest {

    private Tables.Insert notice(String reporter, String product, String received, long lateBy) {
        LocalDate day = LocalDate.parse(received);
        return tables.into("detection.late_notices")
                .with("product_id", product)
                .with("finding_id", tables.uuid())
                .with("known_from", day.atTime(11, 0).toInstant(java.time.ZoneOffset.UTC))
                .with("reporter", reporter)
                .with("report_id", "n-" + received)
                .with("kind", "INTERRUPTION")
                .with("received_date", day)
                .with("start_date", day.minusDays(lateBy).plusMonths(2))
                .with("due_date", day.minusDays(lateBy))
                .with("late_by_days", lateBy)
                .with("status", "STANDING");
    }

    @Test
    void noticesAreShownTheLastReceivedFirstAndCanBeFiltered() {
        notice("mah:noord", ABACAVIR, "2026-11-02", 10).add();
        notice("mah:zuid", METFORMIN, "2026-11-05", 3).with("status", "MOVED").add();

        assertThat(list(get("/v1/late-notices"), "lateNotices"))
                .extracting(row -> row.get("receivedDate"))
                .containsExactly("2026-11-05", "2026-11-02");
        assertThat(list(get("/v1/late-notices?reporter=mah:noord"), "lateNotices")
                        .getFirst())
                .containsEntry("lateByDays", 10)
                .containsEntry("dueDate", "2026-10-23")
                .containsEntry("start", "2026-12-23")
                .containsEntry("status", "STANDING");
        assertThat(get("/v1/late-notices?status=MOVED&status=WITHDRAWN")).containsEntry("total", 1);
        assertThat(get("/v1/late-notices?product={id}&sort=-lateByDays", METFORMIN))
                .containsEntry("total", 1);
        assertThat(get("/v1/late-notices?asKnownAt=2026-11-04")).containsEntry("total", 1);
        assertThat(get("/v1/summary").get("lateNotices")).hasToString("{MOVED=1, STANDING=1}");
    }

    @Test
    void aNoticeThatMovedIsShownAsItStoodThen() {
        notice("mah:noord", ABACAVIR, "2026-11-02", 10)
                .with("known_to", Instant.parse("2026-11-09T10:00:00Z"))
                .add();

        assertThat(get("/v1/late-notices")).containsEntry("total", 0);
        assertThat(get("/v1/late-notices?asKnownAt=2026-11-08")).containsEntry("total", 1);
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(faults(problem(400, "/v1/late-notices?reporter=x&product=y&status=LATE&sort=late&pageSize=0")))
                .containsExactlyInAnyOrder("reporter", "product", "status", "sort", "pageSize");
    }
}
