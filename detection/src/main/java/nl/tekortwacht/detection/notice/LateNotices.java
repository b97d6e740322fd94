/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.evidence.Notifications;

/** Finds the versions of notifications that came too late (Geneesmiddelenwet art. 49(7); section 5). */
public final class LateNotices {

    private LateNotices() {}

    /** One record per late version; they stay, whatever becomes of the version. */
    public static List<LateNotice> of(Notifications notifications, Rules rules) {
        return notifications.received().stream()
                .map(version -> judge(version, notifications, rules))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last day on which a version had to be received; empty if it need not be in time, or repeats what was known. */
    public static Optional<LocalDate> dueDate(Notification version, Notifications notifications, Rules rules) {
        OptionalInt months = noticePeriod(version, rules);
        return months.isPresent() && isNews(version, notifications, rules)
                ? Optional.of(version.start().minusMonths(months.getAsInt()))
                : Optional.empty();
    }

    private static Optional<LateNotice> judge(Notification version, Notifications notifications, Rules rules) {
        LocalDate received = BusinessDays.dayOf(version.receivedAt());
        return dueDate(version, notifications, rules)
                .filter(received::isAfter)
                .map(due -> new LateNotice(
                        version.reporter(),
                        version.product(),
                        version.reportId(),
                        version.kind(),
                        received,
                        version.start(),
                        due,
                        received.toEpochDay() - due.toEpochDay(),
                        status(version, notifications)));
    }

    /** A version that only repeats or postpones what was notified before is not late again. */
    private static boolean isNews(Notification version, Notifications notifications, Rules rules) {
        Notification before = notifications.versionReplacedBy(version);
        return before == null
                || version.start().isBefore(before.start())
                || noticePeriod(before, rules).isEmpty();
    }

    private static OptionalInt noticePeriod(Notification version, Rules rules) {
        return rules
                .row(RuleName.NOTICE_PERIOD_MONTHS, version.kind().name(), BusinessDays.dayOf(version.receivedAt()))
                .stream()
                .mapToInt(row -> Integer.parseInt(row.value()))
                .findFirst();
    }

    private static LateNoticeStatus status(Notification version, Notifications notifications) {
        List<Notification> inEffect = notifications.inEffectAfter(version);
        if (inEffect.isEmpty()) {
            return LateNoticeStatus.WITHDRAWN;
        }
        return inEffect.stream().anyMatch(now -> now.start().equals(version.start()))
                ? LateNoticeStatus.STANDING
                : LateNoticeStatus.MOVED;
    }
}
