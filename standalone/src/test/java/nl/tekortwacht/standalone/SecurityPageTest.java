/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md}: every threat has a test, and every test that is named is there. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)(?:#([a-zA-Z0-9]+))?`");
    private static final int LAST_COLUMN = 4;

    private static Map<String, List<Path>> tests() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityPageTest::files)
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, List<Path>> tests = tests();
        List<MatchResult> named = NAMED.matcher(page()).results().toList();

        assertThat(named).hasSizeGreaterThan(60).allSatisfy(name -> {
            assertThat(tests).containsKey(name.group(1));
            if (name.group(2) != null) {
                assertThat(tests.getOrDefault(name.group(1), List.of()))
                        .as(name.group())
                        .anyMatch(file -> text(file).contains("void " + name.group(2) + "("));
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyThreatHasATest() throws IOException {
        List<List<String>> rows = page().lines()
                .filter(line -> line.matches("\\| [STRIDE] \\|.*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();

        assertThat(rows).hasSizeGreaterThan(50).allSatisfy(row -> assertThat(row.get(LAST_COLUMN))
                .as(row.toString())
                .containsPattern(NAMED));
    }
}
