/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.tekortwacht.standalone.ShippedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a policy maker types, and gets. */
class ReplayCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    /** Four wholesalers, of which two are out from 1 March 2026 on. */
    @BeforeEach
    void write() throws IOException {
        List<String> registry =
                new ArrayList<>(List.of("{\"type\":\"product\",\"product\":\"RVG:900001\",\"mah\":\"mah:veldhoek\"}"));
        List<String> reports = new ArrayList<>();
        for (int wholesaler = 1; wholesaler <= 4; wholesaler++) {
            registry.add("{\"type\":\"party\",\"party\":\"wholesaler:w%d\",\"fullLine\":true}".formatted(wholesaler));
            for (int day = 1; day <= 20; day++) {
                reports.add(("{\"type\":\"stock\",\"reportId\":\"s-%d\",\"reporter\":\"wholesaler:w%d\","
                                + "\"product\":\"RVG:900001\",\"date\":\"2026-03-%02d\",\"onHand\":%d}")
                        .formatted(day, wholesaler, day, wholesaler <= 2 ? 0 : 500));
            }
        }
        Files.write(folder.resolve("registry.ndjson"), registry);
        Files.write(folder.resolve("reports.ndjson"), reports);
    }

    @Test
    void byTheRulesThatShipHalfOfTheWholesalersOutIsNoShortage() throws IOException {
        assertThat(replay()).isZero();

        assertThat(shortages()).isEmpty();
        assertThat(Files.readString(folder.resolve("out/summary.json")))
                .startsWith("{\"lines\":80,\"accepted\":80,\"duplicate\":0,\"refused\":0,");
    }

    @Test
    void byAnotherDefinitionTheSameReportsAreAShortage() throws IOException {
        Path rules = folder.resolve("rules.yml");
        Files.writeString(rules, ShippedRules.text().replace("value: NATIONWIDE,", "value: TWO_OF_FOUR,"));

        assertThat(replay("--rules", rules.toString(), "--as-of", "2026-03-14")).isZero();

        assertThat(shortages())
                .containsExactly("{\"product\":\"RVG:900001\",\"phase\":\"CONFIRMED\",\"definition\":\"TWO_OF_FOUR\","
                        + "\"start\":\"2026-03-01\",\"startKnown\":false,\"end\":null,\"lastKnown\":null,"
                        + "\"confirmedOn\":\"2026-03-14\",\"days\":14,\"unreported\":true,\"conflict\":false,"
                        + "\"announcement\":null}");
    }

    @Test
    void aWrongRulesFileIsExplained() throws IOException {
        Path rules = folder.resolve("rules.yml");
        Files.writeString(
                rules, ShippedRules.text().replace("confirmAfterDays, value: 14", "confirmAfterDays, value: soon"));

        assertThat(replay("--rules", rules.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("rules.yml", "confirmAfterDays: 'soon' is not a valid WHOLE_NUMBER");
    }

    @Test
    void aWrongDayIsExplained() {
        assertThat(replay("--as-of", "yesterday")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("--as-of 'yesterday' is neither a day");
    }

    private int replay(String... more) {
        Stream<String> arguments = Stream.of(
                "--registry", folder.resolve("registry.ndjson").toString(),
                "--reports", folder.resolve("reports.ndjson").toString(),
                "--out", folder.resolve("out").toString());
        return new CommandLine(new ReplayCommand())
                .setErr(new PrintWriter(errors))
                .execute(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private List<String> shortages() throws IOException {
        return Files.readAllLines(folder.resolve("out/shortages.ndjson"));
    }
}
