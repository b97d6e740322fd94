/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.access.Declaration;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the matrix is called on the whole system, over HTTP. What is about whom is for {@link OwnAndOtherTest}. */
class AccessMatrixTest {

    private static final Path PAGE = Path.of("..", "docs", "access.md");

    static Stream<Endpoint> endpoints() {
        return Endpoint.all().stream();
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(endpoints())
                .hasSizeGreaterThan(75)
                .filteredOn(AccessMatrixTest::isForNobody)
                .as("endpoints without @AllowedFor, or for nobody")
                .isEmpty();
    }

    private static boolean isForNobody(Endpoint endpoint) {
        return endpoint.allowed() == null
                || (endpoint.declaration().all().isEmpty()
                        && endpoint.declaration().own().isEmpty());
    }

    @Test
    void whoeverMaySeeOnlyItsOwnIsToldApartInTheCode() {
        assertThat(endpoints())
                .filteredOn(Endpoint::hasOwn)
                .filteredOn(endpoint ->
                        Stream.of(endpoint.code().getParameterTypes()).noneMatch(Grant.class::equals))
                .as("endpoints with own roles that do not ask for the grant")
                .isEmpty();
    }

    @Test
    void theMatrixOfTheDocsIsThatOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        String matrix = AccessMatrix.of(Endpoint.all());
        int begin = page.indexOf(AccessMatrix.BEGIN);
        int end = page.indexOf(AccessMatrix.END) + AccessMatrix.END.length();
        Path written = Files.createDirectories(Path.of("target")).resolve("access.md");
        Files.writeString(written, page.substring(0, begin) + matrix + page.substring(end));

        assertThat(page.substring(begin, end))
                .as("docs/access.md; take %s if the change is meant", written)
                .isEqualTo(matrix);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyRoleIsAnsweredAsDeclared(Endpoint endpoint) {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            AccessWorld.Reply answer = call(endpoint, role);
            if (!isAsDeclared(endpoint.declaration(), role, answer.status())) {
                wrong.add(role + " got " + answer.status() + " " + answer.body());
            }
        }

        assertThat(wrong).as(endpoint.toString()).isEmpty();
    }

    private static boolean isAsDeclared(Declaration declaration, Role role, int status) {
        Set<Role> roles = role == Role.PARTY_ADMINISTRATOR
                ? EnumSet.of(Role.PUBLIC, role, Role.WHOLESALER)
                : EnumSet.of(Role.PUBLIC, role);
        boolean mayCall = roles.stream().anyMatch(declaration.all()::contains)
                || roles.stream().anyMatch(declaration.own()::contains);
        if (mayCall) {
            return status != 401 && status != 403 && status < 500;
        }
        return status == (role == Role.PUBLIC ? 401 : 403);
    }

    /** A request that reaches the endpoint and is about nothing that is there. */
    private static AccessWorld.Reply call(Endpoint endpoint, Role role) {
        AccessWorld world = AccessWorld.get();
        String path = endpoint.path()
                .replace("{receipt}", "00000000-0000-0000-0000-000000000000")
                .replace("{entry}", "0")
                .replace("/holders/{id}", "/holders/mah:own")
                .replace("/wholesalers/{id}", "/wholesalers/wholesaler:own")
                .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
        HttpRequest.Builder request = HttpRequest.newBuilder(world.url(path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        endpoint.method(),
                        endpoint.isSafe()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (!endpoint.isSafe()) {
            request.header("Content-Type", type(endpoint));
        }
        if (endpoint.produces() != null) {
            request.header("Accept", endpoint.produces());
        }
        String authorization = world.as(role, "own");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return world.send(request.build());
    }

    private static String type(Endpoint endpoint) {
        String type = Objects.requireNonNullElse(endpoint.consumes(), "application/json");
        return type.startsWith("multipart/") ? type + "; boundary=x" : type;
    }
}
