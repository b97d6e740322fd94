/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Sends every bad input to a running ingest, and holds the table in the documents to what was answered. */
class BadInputsTest extends RunningIngest {

    private static final Path TABLE = Path.of("..", "docs", "bad-inputs.md");

    @Autowired
    BadInputsTest(@LocalServerPort int port, DatabaseClient database) {
        super(port, database);
    }

    @BeforeEach
    void start() {
        begin();
    }

    static List<BadInput> inputs() {
        return BadInputs.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isAnsweredWithTheFieldAndTheReason(BadInput input) {
        if (input.isSentTwice()) {
            json(send(input.path(), input.type(), input.body()));
        }
        JsonNode answer = json(
                send(input.path(), input.type(), input.body()).expectStatus().isEqualTo(input.status()));

        assertThat(field(answer)).as("field in %s", answer).isEqualTo(input.field());
        assertThat(reason(answer)).as("reason in %s", answer).contains(input.reason());
        if (input.status() == 202) {
            assertThat(answer.path("accepted").asInt()
                            + answer.path("duplicate").asInt())
                    .as("the good lines beside the bad one in %s", answer)
                    .isPositive();
        }
    }

    @Test
    void theTableInTheDocumentsIsThis() throws IOException {
        String rows = inputs().stream()
                .map(input -> "| %s | %s | %d | %s | %s |"
                        .formatted(
                                input.name(),
                                "`" + input.type().getType() + "/"
                                        + input.type().getSubtype() + "`",
                                input.status(),
                                input.field() == null ? "" : "`" + input.field() + "`",
                                input.reason().replace("|", "\\|")))
                .collect(Collectors.joining("\n"));

        assertThat(inputs()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Files.readString(TABLE, StandardCharsets.UTF_8)).contains(rows);
    }

    private static @Nullable String field(JsonNode answer) {
        JsonNode field = answer.path("refusals").path(0).path("field");
        return field.isMissingNode() || field.isNull() ? null : field.asString();
    }

    private static String reason(JsonNode answer) {
        JsonNode reason = answer.path("refusals").path(0).path("reason");
        return reason.isMissingNode() ? answer.path("detail").asString() : reason.asString();
    }
}
