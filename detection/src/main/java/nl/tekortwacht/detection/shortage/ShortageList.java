/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.shortage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.detection.announcement.Announcement;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.availability.DayFacts;
import nl.tekortwacht.detection.episode.Episode;
import org.jspecify.annotations.Nullable;

/** Joins the episodes and announcements of a product into its rows of the shortage list (section 6). */
public final class ShortageList {

    /** The best announcement of an episode comes first, where several start on equally good days. */
    private static final Comparator<Announcement> FIRST_RECEIVED = Comparator.comparing(
                    (Announcement announcement) -> announcement.first().receivedAt())
            .thenComparing(announcement -> announcement.version().reportId())
            .thenComparing(announcement -> announcement.version().reporter());

    private final ProductId product;
    private final List<Episode> episodes;
    private final Announcements announcements;
    private final Function<LocalDate, @Nullable DayFacts> days;
    private final LocalDate today;
    private final Rules rules;

    /**
     * What is known of a product.
     *
     * @param days the facts of a day; null if there is no evidence of it
     * @param today the last closed day
     */
    public ShortageList(
            ProductId product,
            List<Episode> episodes,
            Announcements announcements,
            Function<LocalDate, @Nullable DayFacts> days,
            LocalDate today,
            Rules rules) {
        this.product = product;
        this.episodes = episodes;
        this.announcements = announcements;
        this.days = days;
        this.today = today;
        this.rules = rules;
    }

    /** The rows, each with what identifies it over time. */
    public List<ShortageRow> rows() {
        List<ShortageRow> rows = new ArrayList<>();
        episodes.forEach(episode -> rows.add(ofEpisode(episode)));
        for (Announcement announcement : announcements.inEffect()) {
            if (announcement.qualifies() && standsAlone(announcement)) {
                rows.add(ofAnnouncement(announcement, phaseOf(announcement)));
            }
        }
        announcements.withdrawn().forEach(gone -> rows.add(ofAnnouncement(gone, Phase.WITHDRAWN)));
        return rows;
    }

    private ShortageRow ofEpisode(Episode episode) {
        Optional<Announcement> announcement = announcementOf(episode);
        Episode.Beginning beginning = episode.beginning();
        LocalDate end = episode instanceof Episode.Closed closed ? closed.end() : null;
        LocalDate lastKnown = episode instanceof Episode.Lapsed lapsed ? lapsed.lastKnown() : null;
        Shortage shortage = new Shortage(
                product,
                phaseOf(episode),
                rules.definition(episode.start()).name(),
                episode.start(),
                beginning.startKnown(),
                end,
                lastKnown,
                beginning.confirmedOn(),
                episode.days(today),
                episode.isConfirmed() && announcement.isEmpty(),
                hasConflict(episode.start(), episode.endExclusive(today)),
                announcement.map(Announcement::toContract).orElse(null));
        return new ShortageRow(shortage, "episode|" + episode.start());
    }

    private ShortageRow ofAnnouncement(Announcement announcement, Phase phase) {
        Announced announced = announcement.toContract();
        LocalDate tomorrow = today.plusDays(1);
        LocalDate end = announced.end();
        LocalDate until = end == null || end.isAfter(tomorrow) ? tomorrow : end;
        Shortage shortage = new Shortage(
                product,
                phase,
                rules.definition(announced.start()).name(),
                announced.start(),
                null,
                end,
                null,
                null,
                null,
                false,
                hasConflict(announced.start(), until),
                announced);
        return new ShortageRow(shortage, "announcement|" + announcement.identity());
    }

    private Phase phaseOf(Episode episode) {
        return switch (episode) {
            case Episode.Closed closed -> closed.isConfirmed() ? Phase.RESOLVED : Phase.PASSED;
            case Episode.Lapsed lapsed ->
                announcements.definitiveOn(today).stream()
                                .anyMatch(end -> !lapsed.lastKnown().isBefore(end.reachFrom()))
                        ? Phase.DISCONTINUED
                        : Phase.LAPSED;
            case Episode.Open open -> {
                if (!announcements.definitiveOn(today).isEmpty()) {
                    yield Phase.DISCONTINUED;
                }
                yield open.isConfirmed() ? Phase.CONFIRMED : Phase.SUSPECTED;
            }
        };
    }

    private Phase phaseOf(Announcement announcement) {
        if (today.isBefore(announcement.start())) {
            return Phase.ANTICIPATED;
        }
        LocalDate end = announcement.end();
        if (end == null || today.isBefore(end)) {
            return announcements.definitiveOn(today).isEmpty() ? Phase.DECLARED : Phase.DISCONTINUED;
        }
        return announcement.start().datesUntil(end).map(days).anyMatch(facts -> facts != null && facts.couldBeHad())
                ? Phase.AVOIDED
                : Phase.UNVERIFIED;
    }

    /** Whether no episode shows the announcement already. */
    private boolean standsAlone(Announcement announcement) {
        return episodes.stream()
                .filter(episode -> belongTogether(episode, announcement))
                .noneMatch(episode -> announcement.isOver(today) || episode instanceof Episode.Open);
    }

    private boolean belongTogether(Episode episode, Announcement announcement) {
        return announcement.belongsWith(episode.start(), episode.endExclusive(today));
    }

    private Optional<Announcement> announcementOf(Episode episode) {
        List<Announcement> belonging = announcements.inEffect().stream()
                .filter(announcement -> belongTogether(episode, announcement))
                .toList();
        Comparator<Announcement> latestStart =
                Comparator.comparing(Announcement::start).reversed().thenComparing(FIRST_RECEIVED);
        Comparator<Announcement> earliestStart =
                Comparator.comparing(Announcement::start).thenComparing(FIRST_RECEIVED);
        return belonging.stream()
                .filter(announcement -> !announcement.start().isAfter(episode.start()))
                .min(latestStart)
                .or(() -> belonging.stream().min(earliestStart));
    }

    private boolean hasConflict(LocalDate from, LocalDate to) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            DayFacts facts = days.apply(day);
            if (facts != null && isInConflict(facts, announcements)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sources of a day contradict each other, announcements included. */
    public static boolean isInConflict(DayFacts facts, Announcements announcements) {
        return facts.contradictory() || (facts.isWellSupplied() && announcements.saysShortForLong(facts.day()));
    }
}
