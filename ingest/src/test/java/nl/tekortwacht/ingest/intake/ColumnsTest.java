/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.tekortwacht.ingest.table.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {

    @ParameterizedTest
    @EnumSource(ReportType.class)
    void everyFieldOfAReportHasAColumn(ReportType type) {
        Set<String> fields = new TreeSet<>(ReportFields.content(type));
        fields.addAll(Set.of("type", "reportId", "reporter", "receivedAt"));

        assertThat(Arrays.stream(Column.values())
                        .filter(column -> column.isFor(type))
                        .map(Column::field)
                        .collect(Collectors.toSet()))
                .isEqualTo(fields);
    }
}
