/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.jspecify.annotations.Nullable;

/** What a route can ask of a finding or its product. What a finding says counts as it is and as it was just before. */
public enum Criterion {
    /** Where the shortage stands. */
    PHASE,
    /** How bad it is; the lowest that is given is the threshold. */
    SEVERITY,
    /** What the holder announced. */
    NOTICE,
    /** The product's class on the list of critical medicines; {@code UNKNOWN} if the registry does not say. */
    CRITICALITY,
    /** Where the product is used; {@code UNKNOWN} if the registry does not say. */
    CARE_SETTING,
    /** The product's substitution group. */
    GROUP,
    /** The beginning of the product's ATC code. */
    ATC;

    private static final String UNKNOWN = "UNKNOWN";

    /** What can be asked for; empty if it is free text. */
    public Set<String> words() {
        return switch (this) {
            case PHASE -> names(Phase.values());
            case SEVERITY -> names(Severity.values());
            case NOTICE ->
                names(Arrays.stream(NotificationKind.values())
                        .filter(NotificationKind::announces)
                        .toArray(Enum<?>[]::new));
            case CRITICALITY -> orUnknown(names(Criticality.values()));
            case CARE_SETTING -> orUnknown(names(CareSetting.values()));
            case GROUP, ATC -> Set.of();
        };
    }

    /** Whether findings of which news of this topic speaks have it. */
    public boolean isKnownOf(Topic topic) {
        return switch (this) {
            case PHASE ->
                switch (topic) {
                    case CONFIRMATION, SUSPICION, ANNOUNCEMENT, UNREPORTED, QUESTION, SEVERITY -> true;
                    case SAFETY_STOCK, LATE_NOTICE, AT_RISK, TEST -> false;
                };
            case SEVERITY -> topic == Topic.SEVERITY;
            case NOTICE -> topic == Topic.ANNOUNCEMENT;
            case CRITICALITY, CARE_SETTING, GROUP, ATC -> true;
        };
    }

    /** What the event says; empty if it says nothing, as of a product that is not registered. */
    public Set<String> values(FindingEvent event) {
        return switch (this) {
            case PHASE -> ofFinding(event, Criterion::phase);
            case SEVERITY -> ofFinding(event, Criterion::severity);
            case NOTICE -> ofFinding(event, Criterion::notice);
            case CRITICALITY -> ofProduct(event, product -> known(product.criticality()));
            case CARE_SETTING -> ofProduct(event, product -> known(product.careSetting()));
            case GROUP -> ofProduct(event, ProductLine::group);
            case ATC ->
                ofProduct(
                        event,
                        product -> product.atc() == null ? null : product.atc().value());
        };
    }

    boolean holds(Set<String> wanted, FindingEvent event) {
        return values(event).stream().anyMatch(value -> isWanted(wanted, value));
    }

    /** Whether everything that is asked for by {@code narrow} is asked for by {@code wide}. */
    boolean covers(Set<String> wide, Set<String> narrow) {
        return narrow.stream().allMatch(value -> isWanted(wide, value));
    }

    private boolean isWanted(Set<String> wanted, String value) {
        return this == ATC ? wanted.stream().anyMatch(value::startsWith) : wanted.contains(value);
    }

    private static Set<String> ofFinding(FindingEvent event, Function<Finding, @Nullable Enum<?>> value) {
        Set<String> found = new HashSet<>();
        Finding previous = event.previous();
        for (Finding finding : previous == null ? List.of(event.finding()) : List.of(event.finding(), previous)) {
            Enum<?> constant = value.apply(finding);
            if (constant != null) {
                found.add(constant.name());
            }
        }
        return found;
    }

    private static Set<String> ofProduct(FindingEvent event, Function<ProductLine, @Nullable String> value) {
        ProductLine product = event.product();
        String text = product == null ? null : value.apply(product);
        return text == null ? Set.of() : Set.of(text);
    }

    private static @Nullable Enum<?> phase(Finding finding) {
        if (finding instanceof Shortage shortage) {
            return shortage.phase();
        }
        return finding instanceof Assessment assessment ? assessment.phase() : null;
    }

    private static @Nullable Enum<?> severity(Finding finding) {
        return finding instanceof Assessment assessment ? assessment.severity() : null;
    }

    private static @Nullable Enum<?> notice(Finding finding) {
        return finding instanceof Shortage shortage && shortage.announcement() != null
                ? shortage.announcement().kind()
                : null;
    }

    private static String known(@Nullable Enum<?> value) {
        return value == null ? UNKNOWN : value.name();
    }

    private static Set<String> names(Enum<?>[] constants) {
        Set<String> names = new TreeSet<>();
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names;
    }

    private static Set<String> orUnknown(Set<String> names) {
        names.add(UNKNOWN);
        return names;
    }
}
