/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** What a holder is asked to confirm or explain; a new question is news, and that none is left. */
final class QuestionRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.QUESTION;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        if (!(event.finding() instanceof Shortage now)) {
            return Optional.empty();
        }
        Set<NotifyReason> open = event.change() == FindingChange.GONE
                ? EnumSet.noneOf(NotifyReason.class)
                : questions(now, event.knownAt());
        boolean believed = told != null && told.stands();
        if (open.isEmpty()) {
            return believed ? Optional.of(News.takingBack(NotifyReason.QUESTION_ENDED)) : Optional.empty();
        }
        Set<NotifyReason> news = EnumSet.copyOf(open);
        if (told == null && event.previous() instanceof Shortage before) {
            news.removeAll(questions(before, event.knownAt()));
        }
        if (told != null && told.stands() && told.finding() instanceof Shortage before) {
            news.removeAll(questions(before, told.at() == null ? event.knownAt() : told.at()));
            news.remove(told.reason());
        }
        return news.stream().findFirst().map(News::of);
    }

    private static Set<NotifyReason> questions(Shortage shortage, Instant knownAt) {
        Set<NotifyReason> questions = EnumSet.noneOf(NotifyReason.class);
        boolean runs = shortage.phase() == Phase.CONFIRMED || shortage.phase() == Phase.SUSPECTED;
        if (shortage.phase() == Phase.CONFIRMED && shortage.unreported()) {
            questions.add(NotifyReason.REPORT_MISSING);
        }
        if (shortage.conflict() && (runs || shortage.phase() == Phase.DECLARED)) {
            questions.add(NotifyReason.EVIDENCE_CONTRADICTS);
        }
        if (shortage.phase() == Phase.LAPSED) {
            questions.add(NotifyReason.REPORTS_STOPPED);
        }
        Announced announced = shortage.announcement();
        if (runs
                && announced != null
                && announced.end() != null
                && !announced.end().isAfter(BusinessDays.dayOf(knownAt))) {
            questions.add(NotifyReason.END_PASSED);
        }
        return questions;
    }
}
