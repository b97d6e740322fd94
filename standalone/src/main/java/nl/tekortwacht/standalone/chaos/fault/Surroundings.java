/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

import nl.tekortwacht.standalone.chaos.feed.CountryFeed;
import nl.tekortwacht.standalone.chaos.network.AlertReceiver;
import nl.tekortwacht.standalone.chaos.process.ChaosSystem;
import nl.tekortwacht.standalone.chaos.process.ClockFile;

/** What faults happen to. */
public record Surroundings(ChaosSystem system, CountryFeed feed, AlertReceiver receiver, ClockFile clock) {}
