/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Test;

class RecordTest extends ApiTest {

    private void holder(Instant overview, String id) {
        tables.into("detection.holder_records")
                .with("known_from", overview)
                .with("party", id)
                .json("body", Json.text(Outlook.holder(id)))
                .add();
    }

    @Test
    void theRecordOfAHolderIsThatOfTheLatestOverview() {
        holder(tables.overview("2026-11-15"), "mah:noord");
        tables.overview("2026-11-16");

        assertThat(problem(404, "/v1/holders/mah:noord/record").get("detail"))
                .hasToString("Nothing was counted of mah:noord in the overview of 2026-11-16.");
        Map<String, Object> shown = get("/v1/holders/mah:noord/record?asKnownAt=2026-11-15");
        assertThat(shown)
                .containsEntry("asKnownAt", "2026-11-15T22:59:59.999999Z")
                .containsEntry("day", "2026-11-15")
                .containsEntry("computedAt", "2026-11-15T17:05:00Z");
        Map<String, Object> figures = object(shown, "record");
        assertThat(figures).containsEntry("holder", "mah:noord").containsEntry("from", "2026-01-01");
        assertThat(object(figures, "startFirst")).hasToString("{n=2, bias=13.0, spread=1.5}");
        assertThat(object(figures, "outcomes")).containsEntry("withdrawn", 4);
    }

    @Test
    void theRecordOfAWholesalerIsThatOfTheLatestOverview() {
        tables.into("detection.wholesaler_records")
                .with("known_from", tables.overview("2026-11-15"))
                .with("party", "wholesaler:w1")
                .json("body", Json.text(Outlook.wholesaler("wholesaler:w1")))
                .add();

        assertThat(object(get("/v1/wholesalers/wholesaler:w1/record"), "record"))
                .containsEntry("wholesaler", "wholesaler:w1")
                .containsEntry("longestGapDays", 21)
                .containsEntry("silentProducts", 4);
        assertThat(problem(404, "/v1/wholesalers/wholesaler:w2/record").get("detail"))
                .hasToString("Nothing was counted of wholesaler:w2 in the overview of 2026-11-15.");
    }

    @Test
    void beforeTheFirstOverviewThereAreNone() {
        assertThat(problem(404, "/v1/holders/mah:noord/record").get("detail"))
                .hasToString("No overview had been computed by 2026-11-21T11:00:00Z.");
        tables.overview("2026-11-15");
        assertThat(problem(404, "/v1/wholesalers/wholesaler:w1/record?asKnownAt=2026-11-14")
                        .get("detail"))
                .asString()
                .startsWith("No overview had been computed by 2026-11-14");
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(faults(problem(400, "/v1/holders/wholesaler:w1/record?asKnownAt=soon&day=2026-11-15")))
                .containsExactlyInAnyOrder("id", "asKnownAt", "day");
        assertThat(faults(problem(400, "/v1/wholesalers/w1/record"))).containsExactly("id");
        assertThat(problem(400, "/v1/wholesalers/mah:noord/record").get("detail"))
                .hasToString("id: must be of the form wholesaler:…");
    }
}
