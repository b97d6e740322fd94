/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Notification;
import org.jspecify.annotations.Nullable;

/** All notifications received, in every version, with what became of each. */
public final class Notifications {

    private final List<Notification> received = new ArrayList<>();
    private final Map<ReportKey, Notification> byKey = new HashMap<>();
    private final Map<ReportKey, List<Notification>> replacements = new HashMap<>();
    private final Set<ReportKey> retracted = new HashSet<>();

    void add(Notification notification) {
        received.add(notification);
        byKey.put(notification.key(), notification);
        ReportId replaced = notification.replaces();
        if (replaced != null) {
            replacements
                    .computeIfAbsent(new ReportKey(notification.reporter(), replaced), key -> new ArrayList<>(1))
                    .add(notification);
        }
    }

    void retract(ReportKey key) {
        retracted.add(key);
    }

    /** All versions, in the order of their receipt. */
    public List<Notification> received() {
        return Collections.unmodifiableList(received);
    }

    /** Whether neither a replacement nor a retraction names it. */
    public boolean isInEffect(Notification notification) {
        return isLastVersion(notification) && !retracted.contains(notification.key());
    }

    /** Whether no other version replaces it. */
    public boolean isLastVersion(Notification notification) {
        return !replacements.containsKey(notification.key());
    }

    /** Whether it was taken back. */
    public boolean isRetracted(Notification notification) {
        return retracted.contains(notification.key());
    }

    /** The version that it replaces; null if it is a first version. */
    public @Nullable Notification versionReplacedBy(Notification notification) {
        ReportId replaced = notification.replaces();
        return replaced == null ? null : byKey.get(new ReportKey(notification.reporter(), replaced));
    }

    /** The first version of its chain. */
    public Notification firstVersion(Notification notification) {
        Notification first = notification;
        for (Notification earlier = versionReplacedBy(first); earlier != null; earlier = versionReplacedBy(first)) {
            first = earlier;
        }
        return first;
    }

    /** The versions in effect that it became, itself included; none if all were taken back. */
    public List<Notification> inEffectAfter(Notification notification) {
        List<Notification> inEffect = new ArrayList<>();
        collectInEffect(notification, inEffect);
        return inEffect;
    }

    private void collectInEffect(Notification notification, List<Notification> inEffect) {
        if (isInEffect(notification)) {
            inEffect.add(notification);
        }
        replacements.getOrDefault(notification.key(), List.of()).forEach(next -> collectInEffect(next, inEffect));
    }
}
