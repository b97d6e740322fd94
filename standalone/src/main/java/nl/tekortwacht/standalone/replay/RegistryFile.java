/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.registry.RegistryIntake;
import nl.tekortwacht.ingest.registry.RegistryOutcome;

/**
 * The registry of a file.
 *
 * @param registry the lines that were taken
 * @param refused the lines that were not
 */
record RegistryFile(Registry registry, List<RefusedLine> refused) {

    static RegistryFile read(Path file) throws IOException {
        List<ReceivedLine> lines = new ArrayList<>();
        NumberedLines.read(file, (number, line) -> lines.add(Replay.received(number, line)));
        Registry registry = new Registry();
        List<RefusedLine> refused = new ArrayList<>();
        for (RegistryOutcome outcome : RegistryIntake.asRecorded().judge(lines, registry)) {
            switch (outcome) {
                case RegistryOutcome.Added added -> registry.add(added.added());
                case RegistryOutcome.AlreadyThere ignored -> {}
                case RegistryOutcome.Refused not -> refused.add(RefusedLine.of(not.line(), not.first()));
            }
        }
        return new RegistryFile(registry, refused);
    }
}
