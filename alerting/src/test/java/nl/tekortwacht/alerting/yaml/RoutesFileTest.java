/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.route.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.scheduler.VirtualTimeScheduler;

/** The file is looked at when the test says so, or when the scripted time has come. */
class RoutesFileTest {

    private static final String TEAM = "routes:\n- {name: team, audience: shortageTeam, news: [confirmation]}\n";
    private static final String LCG = "routes:\n- {name: lcg, audience: lcg, news: [confirmation]}\n";
    private static final String BAD = "routes:\n- {name: lcg, audience: lcg, news: []}\n";

    @TempDir
    private Path folder;

    private Path file;
    private final List<Boolean> valid = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("routes.yml");
        Files.writeString(file, TEAM);
    }

    private RoutesFile open() throws BadRoutesException, IOException {
        return new RoutesFile(file, new RoutesYaml(), valid::add);
    }

    private static List<String> names(RoutesFile routes) {
        return routes.get().all().stream().map(Route::name).toList();
    }

    @Test
    void aChangeIsTakenAtTheNextLook() throws Exception {
        RoutesFile routes = open();
        Files.writeString(file, LCG);
        assertThat(names(routes)).containsExactly("team");

        routes.look();

        assertThat(names(routes)).containsExactly("lcg");
        assertThat(valid).containsExactly(true, true);
    }

    @Test
    void aBadFileLeavesTheOldRoutesInForceUntilItIsMended() throws Exception {
        RoutesFile routes = open();
        Files.writeString(file, BAD);
        routes.look();
        routes.look();
        assertThat(names(routes)).containsExactly("team");
        assertThat(valid).containsExactly(true, false);

        Files.writeString(file, LCG);
        routes.look();
        assertThat(names(routes)).containsExactly("lcg");
        assertThat(valid).containsExactly(true, false, true);
    }

    @Test
    void aFileThatIsPutBackIsGoodAgain() throws Exception {
        RoutesFile routes = open();
        Files.writeString(file, BAD);
        routes.look();
        Files.writeString(file, TEAM);
        routes.look();

        assertThat(names(routes)).containsExactly("team");
        assertThat(valid).containsExactly(true, false, true);
    }

    @Test
    void aFileThatIsGoneLeavesTheOldRoutesInForce() throws Exception {
        RoutesFile routes = open();
        Files.delete(file);
        routes.look();
        assertThat(names(routes)).containsExactly("team");
        assertThat(valid).endsWith(false);

        Files.writeString(file, TEAM);
        routes.look();
        assertThat(valid).endsWith(true);
    }

    @Test
    void aBadFileOrNoneStopsTheStart() throws Exception {
        Files.writeString(file, BAD);
        assertThatThrownBy(this::open).hasMessage("line 2: news: must not be empty");
        Files.write(file, new byte[] {(byte) 0xff});
        assertThatThrownBy(this::open).hasMessageContaining("UTF-8");
        Files.delete(file);
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
        assertThat(valid).isEmpty();
    }

    @Test
    void withoutAFileTheRoutesThatShipAreInForce() throws Exception {
        RoutesFile routes = new RoutesFile(null, new RoutesYaml(), valid::add);
        routes.look();

        assertThat(names(routes)).contains("shortagesToTeam");
        assertThat(valid).containsExactly(true);
    }

    @Test
    void theLoopLooksAgainAfterEachIntervalAndNoLongerWhenItIsStopped() throws Exception {
        VirtualTimeScheduler time = VirtualTimeScheduler.create();
        RoutesFile routes = open();
        RoutesLoop loop = new RoutesLoop(routes, Duration.ofSeconds(10), time);
        loop.start();
        Files.writeString(file, LCG);
        time.advanceTimeBy(Duration.ofSeconds(9));
        assertThat(names(routes)).containsExactly("team");

        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(names(routes)).containsExactly("lcg");

        loop.stop();
        Files.writeString(file, TEAM);
        time.advanceTimeBy(Duration.ofHours(1));
        assertThat(names(routes)).containsExactly("lcg");
    }
}
