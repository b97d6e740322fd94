/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Optional;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNotice;
import org.jspecify.annotations.Nullable;

/** A notification came too late (Geneesmiddelenwet art. 49(7)); what becomes of it later is no news. */
final class LateNoticeRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.LATE_NOTICE;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        return event.finding() instanceof LateNotice && event.change() == FindingChange.OPENED && told == null
                ? Optional.of(News.of(NotifyReason.LATE_NOTICE))
                : Optional.empty();
    }
}
