/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.util.List;
import nl.tekortwacht.detection.shortage.ShortageRow;
import nl.tekortwacht.detection.supply.SupplyFacts;

/**
 * A product, examined.
 *
 * @param findings everything found about it
 * @param shortages its shortages, each with what identifies it
 * @param available the days on which it could be had everywhere
 * @param supply what is known of its supply on the last closed day
 */
public record Examined(Findings findings, List<ShortageRow> shortages, AvailableDays available, SupplyFacts supply) {}
