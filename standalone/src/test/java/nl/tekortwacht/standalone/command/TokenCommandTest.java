/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.standalone.access.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TokenCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... options) {
        CommandLine line = Tekortwacht.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of("token", "--data", folder.toString()));
        arguments.addAll(List.of(options));
        return line.execute(arguments.toArray(String[]::new));
    }

    private JWTClaimsSet claims() throws ParseException {
        return SignedJWT.parse(out.toString().strip()).getJWTClaimsSet();
    }

    private long seconds(String claim) throws ParseException {
        Number value = (Number) SignedJWT.parse(out.toString().strip())
                .getPayload()
                .toJSONObject()
                .get(claim);
        return Objects.requireNonNull(value).longValue();
    }

    @Test
    void theOwnerOfTheFolderIsItsAdministrator() throws Exception {
        LocalIssuer.of(folder);

        assertThat(run()).isZero();

        assertThat(claims().getStringListClaim("roles")).containsExactly("administrator");
        assertThat(claims().getStringClaim("scope"))
                .isEqualTo("tekortwacht:manage tekortwacht:read tekortwacht:report");
        assertThat(claims().getAudience()).containsExactly("tekortwacht");
        assertThat(seconds("exp") - seconds("iat")).isEqualTo(600);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(LocalIssuer.KEY_FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void aTokenForAPartyHasNoOtherRole() throws Exception {
        LocalIssuer.of(folder);

        assertThat(run("--party", "wholesaler:w1", "--scope", "tekortwacht:report", "--minutes", "60"))
                .isZero();

        assertThat(claims().getStringListClaim("roles")).isEmpty();
        assertThat(claims().getStringClaim("party")).isEqualTo("wholesaler:w1");
        assertThat(claims().getStringClaim("scope")).isEqualTo("tekortwacht:report");
    }

    @Test
    void whatIsAskedWronglyIsSaid() {
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("has no key yet");
        LocalIssuer.of(folder);

        assertThat(run("--role", "king")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no role king; there are public, reader");
        assertThat(run("--party", "king:1")).isEqualTo(2);
        assertThat(run("--scope", "all")).isEqualTo(2);
        assertThat(run("--minutes", "61")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }
}
