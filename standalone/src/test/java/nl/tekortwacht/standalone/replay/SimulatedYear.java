/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.ndjson.SimulationWriter;
import nl.tekortwacht.simulator.truth.TruthRun;

/**
 * A simulated year in files, its truth, and what can be found in it.
 *
 * @param first the first day of reports
 * @param last the last
 */
record SimulatedYear(Path folder, List<TruthRun> truth, LocalDate first, LocalDate last) {

    static SimulatedYear write(SimulationOptions options, Path folder) throws IOException {
        SimulatedCountry country = SimulatedCountry.create(options);
        SimulationWriter.write(country, 1, folder);
        return new SimulatedYear(
                folder,
                country.truth().runs(),
                options.firstDay(),
                country.truth().upTo());
    }

    /** Confirmed shortages, found from all reports, against the truth. */
    TruthComparison compareEvidence() throws IOException {
        List<TruthComparison.Claim> claims = replay("reports.ndjson").stream()
                .filter(shortage -> shortage.confirmedOn() != null)
                .map(shortage -> new TruthComparison.Claim(
                        shortage,
                        shortage.start(),
                        shortage.lastKnown() == null
                                ? shortage.end()
                                : shortage.lastKnown().plusDays(1),
                        Objects.requireNonNull(shortage.confirmedOn())))
                .toList();
        return TruthComparison.of(claims, truth, first, last);
    }

    /** What holders announced and did not take back, alone, against the same truth. */
    TruthComparison compareAnnouncements() throws IOException {
        keepOnlyWhatHoldersAnnounce();
        List<TruthComparison.Claim> claims = replay("announcements.ndjson").stream()
                .filter(shortage ->
                        shortage.phase() != Phase.WITHDRAWN && !shortage.start().isAfter(last))
                .map(shortage -> new TruthComparison.Claim(
                        shortage,
                        shortage.start(),
                        shortage.end(),
                        shortage.start()
                                .minusDays(Objects.requireNonNull(shortage.announcement())
                                        .noticeDays())))
                .toList();
        return TruthComparison.of(claims, truth, first, last);
    }

    private List<Shortage> replay(String reports) throws IOException {
        return Replay.run(new ReplayInput(
                        folder.resolve("registry.ndjson"),
                        folder.resolve(reports),
                        RulesYaml.defaults(),
                        BusinessDays.endOf(last),
                        Clock.fixed(BusinessDays.endOf(last), BusinessDays.ZONE)))
                .findings()
                .shortages();
    }

    private void keepOnlyWhatHoldersAnnounce() throws IOException {
        try (BufferedReader in = Files.newBufferedReader(folder.resolve("reports.ndjson"));
                BufferedWriter out = Files.newBufferedWriter(folder.resolve("announcements.ndjson"))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("{\"type\":\"notification\"") || line.startsWith("{\"type\":\"retraction\"")) {
                    out.write(line);
                    out.newLine();
                }
            }
        }
    }
}
