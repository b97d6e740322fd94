/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import nl.tekortwacht.standalone.embedded.DataFolder;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.embedded.EmbeddedDatabase;
import nl.tekortwacht.standalone.running.RunningStandalone;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("./tekortwacht audit")
class AuditCommandTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final String PARTY =
            "{\"type\":\"party\",\"party\":\"wholesaler:w1\",\"name\":\"Wholesaler One\",\"fullLine\":true}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line = Tekortwacht.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(run("audit", "verify", "--data", folder.toString())).isOne();
        assertThat(err.toString()).contains("There is no data in " + folder);
        assertThat(run("audit")).isEqualTo(2);
    }

    @Test
    void namesTheLineThatIsNoRow() throws IOException {
        Path file = Files.writeString(folder.resolve("x.ndjson"), "{\"day\":\"2026-11-20\"}\n");

        assertThat(run("audit", "verify", "--file", file.toString())).isOne();
        assertThat(err.toString()).contains("Line 1 of " + file + " is not a row of an audit log");
    }

    @Test
    @Tag("slow")
    void verifiesAndExportsAFolderThatNobodyUses() throws Exception {
        Path data = folder.resolve("data");
        try (RunningStandalone system = RunningStandalone.start(data, Instant.parse("2026-11-20T09:00:00Z"))) {
            for (int i = 0; i < 5; i++) {
                system.post("/v1/registry", List.of(PARTY));
                system.get("/v1/receipts");
            }
            assertThat(run("audit", "verify", "--data", data.toString())).isOne();
            assertThat(err.toString()).contains("is using the folder");
            Awaitility.await("it is anchored").until(() -> system.number("select count(*) from audit.events") >= 10);
        }
        Path export = folder.resolve("audit.ndjson");

        assertThat(run("audit", "verify", "--data", data.toString()))
                .as("%s%s", out, err)
                .isZero();
        assertThat(out.toString()).contains("The log is whole.");
        assertThat(run("audit", "export", "--data", data.toString(), "--out", export.toString()))
                .isZero();
        assertThat(run("audit", "verify", "--file", export.toString())).isZero();

        List<String> lines = Files.readAllLines(export);
        lines.set(2, lines.get(2).replace("DONE", "FAILED"));
        Files.write(export, lines);
        assertThat(run("audit", "verify", "--file", export.toString())).isOne();
        assertThat(out.toString()).contains("NOT WHOLE: CHANGED at day 2026-11-20, row 3");
        tamper(data);
        assertThat(run("audit", "verify", "--data", data.toString())).isOne();
        assertThat(out.toString()).contains("NOT WHOLE: MISSING at day 2026-11-20, row 4");
    }

    private static void tamper(Path folder) throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database =
                        EmbeddedDatabase.start(data.resolve("postgres"), BINARIES, 0, Durability.PROCESS_END);
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit.events disable trigger user");
            statement.execute("delete from audit.events where seq = 4");
        }
    }
}
