/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.standalone.chaos.feed.Acknowledged;
import nl.tekortwacht.standalone.replay.ReplayResult;

/** Everything that must hold when the system has settled. */
public final class Checks {

    private Checks() {}

    /**
     * Looks at everything.
     *
     * @param bootstrapServers of Kafka
     * @param told what the senders were told
     * @param replayed what a replay of the acknowledged reports found
     * @param seen the ids of the alerts that the receiver has seen
     * @throws SQLException if the database does not answer
     */
    public static List<Check> run(
            Rows database, String bootstrapServers, Acknowledged told, ReplayResult replayed, Set<String> seen)
            throws SQLException {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of("answers to senders are consistent", told.count() + told.refused(), told.wrong()));
        checks.addAll(new ReportChecks(told).run(database));
        checks.addAll(ReplayChecks.run(database, replayed));
        checks.addAll(TopicChecks.run(database, bootstrapServers));
        checks.addAll(AlertChecks.run(database, seen));
        checks.addAll(CounterChecks.run(database));
        return checks;
    }
}
