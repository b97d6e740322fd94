/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.NamedId;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.plan.BundleKind;

/** Puts alerts whose time has come together into mails. */
final class Mails {

    /** More would not be read. */
    private static final int MOST_IN_ONE = 100;

    private Mails() {}

    /** The mails, in an order in which no end comes before its start. */
    static List<Mail> of(List<WaitingAlert> due) {
        Map<String, List<WaitingAlert>> bundles = due.stream()
                .collect(Collectors.groupingBy(WaitingAlert::bundle, LinkedHashMap::new, Collectors.toList()));
        List<Mail> begin = new ArrayList<>();
        List<Mail> end = new ArrayList<>();
        for (List<WaitingAlert> bundle : bundles.values()) {
            boolean ends = bundle.getFirst().reason().effect() == NotifyReason.Effect.ENDS;
            for (int from = 0; from < bundle.size(); from += MOST_IN_ONE) {
                Mail mail = mail(bundle.subList(from, Math.min(bundle.size(), from + MOST_IN_ONE)));
                (ends ? end : begin).add(mail);
            }
        }
        begin.addAll(end);
        return begin;
    }

    private static Mail mail(List<WaitingAlert> alerts) {
        WaitingAlert first = alerts.getFirst();
        boolean single = alerts.size() == 1 && first.kind() == BundleKind.GROUP;
        return new Mail(
                single ? first.id() : id(alerts),
                single ? BundleKind.SINGLE : first.kind(),
                first.target(),
                first.bundle(),
                alerts.stream()
                        .map(alert -> new Mail.Carried(alert.alert(), alert.matter()))
                        .toList());
    }

    /** The same for the same alerts. */
    private static UUID id(List<WaitingAlert> alerts) {
        return NamedId.of(alerts.stream().map(alert -> alert.id().toString()).collect(Collectors.joining("/")));
    }
}
