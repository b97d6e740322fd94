/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is told in words that a user can act on. */
class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void refusesASecondInstanceAndNamesTheFirst() {
        Path path = parent.resolve("data");
        try (DataFolder first = DataFolder.open(path)) {
            assertThat(first.path()).isDirectory();
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void canBeOpenedAgainOnceItIsClosed() {
        DataFolder.open(parent).close();
        DataFolder.open(parent).close();
    }

    @Test
    void removesAFolderWithAllThatItHolds() throws IOException {
        try (DataFolder data = DataFolder.open(parent)) {
            Files.createDirectories(data.resolve("kafka/reports-0"));
            Files.writeString(data.resolve("kafka/reports-0/log"), "x");
            data.remove("kafka");
            data.remove("never-there");
            assertThat(data.resolve("kafka")).doesNotExist();
        }
    }

    @Test
    void namesAPortThatIsTakenAndTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral(LoopbackPort.ADDRESS))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> LoopbackPort.requireFree(port, "--port"))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("--port " + (port + 1));
        }
        LoopbackPort.requireFree(LoopbackPort.free(), "--port");
    }
}
