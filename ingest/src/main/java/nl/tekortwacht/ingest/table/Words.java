/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.intake.ReportType;

/** The Dutch and English words for what is chosen from a list; a word that is not known is passed on as it is. */
public final class Words {

    private static final Map<String, String> TYPES = known(
            ReportType.values(),
            type -> ((ReportType) type).text(),
            Map.ofEntries(
                    entry("voorraad", ReportType.STOCK),
                    entry("bestelling", ReportType.ORDER),
                    entry("melding", ReportType.NOTIFICATION),
                    entry("intrekking", ReportType.RETRACTION)));
    private static final Map<NotificationKind, String> DUTCH_KINDS = Map.of(
            NotificationKind.INTERRUPTION, "onderbreking",
            NotificationKind.LIMITED_SUPPLY, "beperkte levering",
            NotificationKind.QUALITY_DEFECT, "kwaliteitsdefect",
            NotificationKind.CESSATION, "beëindiging",
            NotificationKind.REVOCATION_REQUEST, "verzoek tot intrekking",
            NotificationKind.NON_RENEWAL, "geen verlenging",
            NotificationKind.PLACED_ON_MARKET, "in de handel gebracht");
    private static final Map<Cause, String> DUTCH_CAUSES = Map.of(
            Cause.FINISHED_PRODUCT_DELAY, "vertraging eindproduct",
            Cause.INCREASED_DEMAND, "toegenomen vraag",
            Cause.DISTRIBUTION, "distributie",
            Cause.RAW_MATERIAL, "grondstof",
            Cause.QUALITY, "kwaliteit",
            Cause.ECONOMIC, "bedrijfseconomisch",
            Cause.OTHER, "overig");
    private static final Map<String, String> KINDS =
            known(NotificationKind.values(), kind -> ((Enum<?>) kind).name(), reversed(DUTCH_KINDS));
    private static final Map<String, String> CAUSES =
            known(Cause.values(), cause -> ((Enum<?>) cause).name(), reversed(DUTCH_CAUSES));

    private Words() {}

    /** The Dutch word for a kind of notification. */
    public static String dutch(NotificationKind kind) {
        return String.valueOf(DUTCH_KINDS.get(kind));
    }

    /** The Dutch word for a cause. */
    public static String dutch(Cause cause) {
        return String.valueOf(DUTCH_CAUSES.get(cause));
    }

    static String type(String word) {
        return TYPES.getOrDefault(Names.plain(word), word);
    }

    static String kind(String word) {
        return KINDS.getOrDefault(Names.plain(word), word);
    }

    static String cause(String word) {
        return CAUSES.getOrDefault(Names.plain(word), word);
    }

    private static Map<String, String> known(
            Object[] all, java.util.function.Function<Object, String> written, Map<String, ?> dutch) {
        Map<String, String> known = new HashMap<>();
        for (Object one : all) {
            known.put(Names.plain(written.apply(one)), written.apply(one));
        }
        dutch.forEach((word, one) -> known.put(Names.plain(word), written.apply(one)));
        return Map.copyOf(known);
    }

    private static <E> Map<String, E> reversed(Map<E, String> words) {
        Map<String, E> reversed = new HashMap<>();
        words.forEach((one, word) -> reversed.put(word, one));
        return reversed;
    }
}
