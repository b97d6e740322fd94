/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** A real Keycloak on this machine, with the realm that ships and the people of the tests. */
final class Keycloak implements AutoCloseable {

    /** Where the build unpacks it: only with the profile {@code slow}. */
    private static final Path UNPACKED = Path.of("target", "keycloak");

    private static final Path REALM = Path.of("..", "deploy", "keycloak", "tekortwacht-realm.json");
    private static final Path PEOPLE = Path.of("src", "test", "resources", "keycloak", "tekortwacht-users-0.json");
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isUnpacked() {
        return Files.isDirectory(UNPACKED);
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    /** Starts it with an empty database in memory; the variables fill the places in the realm file. */
    static Keycloak start(Map<String, String> variables) throws IOException {
        Path home = home();
        Path data = home.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        Path realms = Files.createDirectories(data.resolve("import"));
        Files.copy(REALM, realms.resolve("tekortwacht-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(PEOPLE, realms.resolve("tekortwacht-users-0.json"), StandardCopyOption.REPLACE_EXISTING);
        int port = LoopbackPort.free();
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "bin/kc.sh",
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=" + LoopbackPort.ADDRESS,
                        "--http-port=" + port)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        Keycloak keycloak = new Keycloak(builder.start(), port);
        Awaitility.await("Keycloak; see target/keycloak.txt")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(keycloak::answers);
        return keycloak;
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended; see target/keycloak.txt");
        }
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Its name for itself. */
    String issuer() {
        return "http://localhost:" + port + "/realms/tekortwacht";
    }

    /** Where tokens are had. */
    URI tokens() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    /** Where its public keys are. */
    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
