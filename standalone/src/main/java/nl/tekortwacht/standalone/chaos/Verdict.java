/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.standalone.chaos.check.Check;
import nl.tekortwacht.standalone.chaos.check.Checks;
import nl.tekortwacht.standalone.chaos.check.Rows;
import nl.tekortwacht.standalone.chaos.feed.Acknowledged;
import nl.tekortwacht.standalone.chaos.feed.CountryFeed;
import nl.tekortwacht.standalone.chaos.network.AlertReceiver;
import nl.tekortwacht.standalone.chaos.process.ChaosSystem;
import nl.tekortwacht.standalone.chaos.process.ClockFile;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.replay.Replay;
import nl.tekortwacht.standalone.replay.ReplayInput;
import nl.tekortwacht.standalone.replay.ReplayResult;

/** What became of everything that was sent, when the system has settled. */
record Verdict(Path folder, ChaosSystem system, ClockFile clock, Acknowledged acknowledged, AlertReceiver receiver) {

    /** What was counted, in the order in which it is shown. */
    Map<String, Long> counts(CountryFeed reports) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("acknowledged", acknowledged.count());
        counts.put("refused", acknowledged.refused());
        counts.put("refusedBadLines", acknowledged.badLines());
        counts.put("sentThroughKafka", acknowledged.sent());
        counts.put("batchesRetried", reports.retries());
        counts.put("batchesSentAgainOnPurpose", reports.repeats());
        counts.put("batchesBrokenOff", reports.hangUps());
        counts.put("processesEndedByThemselves", system.revived());
        counts.put("alertsReceived", receiver.messages());
        counts.put("alertsReceivedAgain", receiver.repeats());
        return counts;
    }

    /** Everything that must hold, when every product has been judged up to that day. */
    List<Check> checks(LocalDate lastClosedDay) throws IOException, SQLException {
        acknowledged.close();
        ReplayResult replayed = Replay.run(new ReplayInput(
                folder.resolve("registry.ndjson"),
                acknowledged.file(),
                RulesYaml.defaults(),
                DemoOptions.closeOf(lastClosedDay),
                Clock.fixed(clock.now(), ZoneOffset.UTC)));
        try (Connection connection = system.database().connect()) {
            return Checks.run(Rows.of(connection), system.bootstrapServers(), acknowledged, replayed, receiver.seen());
        }
    }
}
