/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tekortwacht.ingest.intake.ReportType;
import org.junit.jupiter.api.Test;

class ReportFilesDocTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "report-files.md");

    @Test
    void theColumnsInTheDocumentsAreTheseColumns() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    @Test
    void noHeaderMeansTwoColumns() {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : Column.values()) {
            for (String header : column.headers()) {
                Column other = columns.put(Names.plain(header), column);
                assertThat(other == null || other == column)
                        .as("%s is %s and %s", header, other, column)
                        .isTrue();
            }
        }
    }

    private static String table() {
        return Arrays.stream(Column.values()).map(ReportFilesDocTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Column column) {
        String dutch = column.header(Template.DUTCH);
        String english = column.header(Template.ENGLISH);
        List<String> others = column.headers().stream()
                .filter(header -> !header.equals(dutch) && !header.equals(english))
                .toList();
        String types = Arrays.stream(ReportType.values())
                .filter(column::isFor)
                .map(ReportType::text)
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        dutch,
                        english,
                        String.join(", ", others),
                        types.length() > 30 ? "all" : types,
                        Explanation.of(column, Template.ENGLISH));
    }
}
