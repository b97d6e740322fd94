/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.util.Locale;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;

/** Words as the tables spell them. */
final class Kinds {

    private Kinds() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Shortage any -> "shortage";
            case SafetyStockFinding any -> "safetyStock";
            case LateNotice any -> "lateNotice";
            case Assessment any -> "assessment";
            case AtRisk any -> "atRisk";
        };
    }

    static String of(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    static Channel channel(String text) {
        return Channel.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
