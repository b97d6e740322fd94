/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import nl.tekortwacht.contracts.report.Fault;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void listsTheFirstThousandRefusalsAndCountsTheRest() {
        Tally chunk = new Tally(
                new Tally.Counts(0, 0, 600),
                Listed.of(Collections.nCopies(600, new Tally.Refusal(1, List.of(new Fault(null, "not JSON"))))),
                Listed.of(List.of()),
                false);

        Tally tally = Tally.NONE.plus(chunk).plus(chunk).plus(chunk);

        assertThat(tally.counts().refused()).isEqualTo(1_800);
        assertThat(tally.refusals().shown()).hasSize(1_000);
        assertThat(tally.refusals().leftOut()).isEqualTo(800);
    }
}
