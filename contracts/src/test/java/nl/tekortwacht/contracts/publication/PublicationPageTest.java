/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/publication.md} shows the list that is in force. */
class PublicationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "publication.md");
    private static final String BEGIN = "<!-- list: begin -->\n";
    private static final String END = "<!-- list: end -->";

    private record Group(Circle circle, String reason) {

        String title() {
            return switch (circle) {
                case PUBLIC -> "**Everybody**";
                case STAFF -> "**Staff** (" + reason + ")";
                case OVERSIGHT -> "**CBG, IGJ, shortage team** (" + reason + ")";
            };
        }
    }

    private static String rendered(Publication publication) {
        Map<String, List<PublishedField>> byAnswer = publication.fields().stream()
                .collect(Collectors.groupingBy(PublishedField::answer, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder();
        byAnswer.forEach((answer, fields) -> {
            page.append("\n### ").append(answer).append("\n\n");
            Map<Group, List<String>> groups = fields.stream()
                    .collect(Collectors.groupingBy(
                            field -> new Group(field.seenBy(), field.reason()),
                            LinkedHashMap::new,
                            Collectors.mapping(field -> "`" + field.path() + "`", Collectors.toList())));
            groups.forEach((group, paths) -> page.append("- ")
                    .append(group.title())
                    .append(": ")
                    .append(String.join(", ", paths))
                    .append('\n'));
        });
        return page.append('\n').toString();
    }

    @Test
    void thePageShowsTheListInForce() throws IOException {
        String page = Files.readString(PAGE);
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
        String list = rendered(Publication.inForce());
        Files.writeString(Path.of("target", "publication-list.md"), list);

        assertThat(shown)
                .as("copy target/publication-list.md between the marks")
                .isEqualTo(list);
    }
}
