/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reaches the demo's provider may be anybody, so no service has its classes. */
class OnlyInTheDemoTest {

    private static final Path ROOT = Path.of("..");

    private static boolean isNamed(Path pom) {
        try {
            return Files.readString(pom).contains("mock-oauth2-server");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void noModuleButThisOneHasTheDemosProvider() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            List<Path> poms = folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();

            assertThat(poms)
                    .contains(
                            ROOT.resolve("access").resolve("pom.xml"),
                            ROOT.resolve("api").resolve("pom.xml"));
            assertThat(poms.stream().filter(OnlyInTheDemoTest::isNamed))
                    .extracting(pom -> ROOT.relativize(pom).toString())
                    .containsExactly("standalone/pom.xml");
        }
    }

    @Test
    void noServiceDependsOnThisModule() throws IOException {
        for (String service : List.of("access", "audit", "ingest", "detection", "alerting", "api")) {
            assertThat(Files.readString(ROOT.resolve(service).resolve("pom.xml")))
                    .as(service)
                    .doesNotContain("<artifactId>standalone</artifactId>");
        }
    }
}
