/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgedTest {

    private static final Line GOOD = line("r1", false);
    private static final Line OTHER = line("r2", false);
    private static final Line BAD = line("bad-1", true);

    @TempDir
    Path folder;

    private static Line line(String id, boolean isBad) {
        ReportKey key = new ReportKey(new PartyId("wholesaler:w1"), new ReportId(id));
        return new Line(key, "RVG:1", "{\"" + id + "\"}", null, isBad);
    }

    @Test
    void keepsEachAcknowledgedLineOnce() throws IOException {
        try (Acknowledged told = new Acknowledged(folder)) {
            told.note(List.of(GOOD, BAD, OTHER), Set.of(2));
            told.note(List.of(GOOD), Set.of());

            assertThat(told.count()).isEqualTo(2);
            assertThat(told.refusedKeys()).containsExactly(BAD.key());
            assertThat(told.badLines()).isEqualTo(1);
            assertThat(told.wrong()).isEmpty();
            assertThat(Files.readAllLines(told.file())).containsExactly(GOOD.text(), OTHER.text());
        }
    }

    @Test
    void findsAnswersThatShouldNotHaveBeenGiven() {
        try (Acknowledged told = new Acknowledged(folder)) {
            told.note(List.of(GOOD, BAD), Set.of());
            told.note(List.of(GOOD), Set.of(1));

            assertThat(told.wrong())
                    .containsExactly(
                            "a bad line was acknowledged: {\"bad-1\"}", "refused after it was acknowledged: {\"r1\"}");
        }
    }
}
