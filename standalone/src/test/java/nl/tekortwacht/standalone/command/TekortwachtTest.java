/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.standalone.embedded.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line answers in words that help, and ends with a code that says how it went. */
class TekortwachtTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsWhatItCanDo() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: tekortwacht")
                .contains("demo", "start", "replay", "simulate", "import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "start", "replay", "simulate", "import", "audit"})
    void explainsEveryCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: tekortwacht " + command);
    }

    @Test
    void showsTheUsageWhenAskedNothing() {
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Say what to do.").contains("Usage: tekortwacht");
    }

    @Test
    void showsTheUsageForAnOptionThatItDoesNotKnow() {
        assertThat(run("demo", "--prodcts", "3")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--prodcts").contains("Usage: tekortwacht demo");
    }

    @Test
    void namesWhatIsWrongWithAValue() {
        assertThat(run("demo", "--day-every", "soon")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("'soon' is not a duration");
    }

    @Test
    void saysInOneSentenceThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run("start", "--data", folder.toString(), "--port", port))
                    .isEqualTo(1);

            assertThat(err.toString())
                    .contains("Port " + port + " of this machine is taken")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysInOneSentenceThatAnotherInstanceUsesTheFolder() {
        try (DataFolder other = DataFolder.open(folder)) {
            assertThat(run("start", "--data", other.path().toString(), "--port", "0"))
                    .isEqualTo(1);

            assertThat(err.toString()).contains("is using the folder").doesNotContain("\tat ");
        }
    }

    @Test
    void writesTheSameCountryTwice() throws IOException {
        String[] options = {"simulate", "--seed", "5", "--products", "5", "--pharmacies", "5", "--out"};

        assertThat(run(with(options, folder.resolve("a")))).isZero();
        assertThat(run(with(options, folder.resolve("b")))).isZero();

        for (String name : List.of("registry.ndjson", "reports.ndjson", "truth.ndjson", "failures.ndjson")) {
            assertThat(folder.resolve("a").resolve(name)).hasSameBinaryContentAs(folder.resolve("b/" + name));
        }
        assertThat(out.toString()).contains("registry lines");
    }

    @Test
    void replaysWhatItSimulated() {
        Path country = folder.resolve("country");
        run("simulate", "--products", "5", "--pharmacies", "5", "--out", country.toString());

        assertThat(run(
                        "replay",
                        "--registry",
                        country.resolve("registry.ndjson").toString(),
                        "--reports",
                        country.resolve("reports.ndjson").toString(),
                        "--out",
                        folder.resolve("found").toString()))
                .isZero();

        assertThat(folder.resolve("found/shortages.ndjson")).exists();
    }

    @Test
    void namesTheFormatsThatItCanImport() {
        assertThat(run("import", "--format", "punch-cards", "cards")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("There is no format 'punch-cards'");

        assertThat(run("import", "--help")).isZero();
        assertThat(out.toString()).contains(Importers.all().getFirst().format());
    }

    @Test
    void doesNotMixADemoWithRealData() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        assertThat(run("demo", "--reset", "--data", folder.toString(), "--port", "0"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("holds data that is not a demo's");
        assertThat(folder.resolve("postgres")).isDirectory();

        Files.writeString(folder.resolve("demo.json"), "{}");
        assertThat(run("start", "--data", folder.toString(), "--port", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("holds a demo");
    }

    @Test
    void explainsAMailServerThatIsNotOne() {
        assertThat(run("start", "--smtp", "localhost")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--smtp must be HOST:PORT");
    }

    private static String[] with(String[] options, Path folder) {
        return Stream.concat(Stream.of(options), Stream.of(folder.toString())).toArray(String[]::new);
    }

    private int run(String... arguments) {
        return Tekortwacht.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
