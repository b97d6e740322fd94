/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.util.Locale;

/** What is to be filled in where, in words for the one who fills it in. */
public final class Explanation {

    private Explanation() {}

    /** The name of the sheet that explains; it is never read for reports. */
    public static String name(Locale language) {
        return isEnglish(language) ? "Explanation" : "Uitleg";
    }

    /** The name of the sheet to be filled in. */
    public static String sheet(Template template) {
        if (isEnglish(template.language())) {
            return template.type().text();
        }
        return switch (template.type()) {
            case STOCK -> "Voorraad";
            case ORDER -> "Bestellingen";
            case NOTIFICATION -> "Meldingen";
            case RETRACTION -> "Intrekkingen";
        };
    }

    /** What goes into a column. */
    public static String of(Column column, Locale language) {
        return isEnglish(language) ? english(column) : dutch(column);
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }

    private static String english(Column column) {
        return switch (column) {
            case TYPE -> "stock, order, notification or retraction; may be left out if all rows are of one type";
            case REPORT_ID -> "your own number of the report, never used before";
            case REPORTER -> "who reports: mah:…, wholesaler:… or pharmacy:…";
            case PRODUCT -> "the product, like RVG:117142 or EU:1/99/112/002; may be empty if the article is given";
            case ARTICLE -> "the pack, like GTIN:… or ZI:…; the quantities of the row are then packs";
            case RECEIVED_AT -> "when it was received; counts only where that is agreed";
            case REPLACES -> "the number of the report that this one takes the place of";
            case DATE -> "the day, like 2026-11-20 or 20-11-2026";
            case ON_HAND, ORDERED, DELIVERED, DELIVERED_12M ->
                "a whole number: packs if the row has an article, else units (tablets, vials, millilitres)";
            case ON_HAND_PACKS, ORDERED_PACKS, DELIVERED_PACKS, DELIVERED_12M_PACKS ->
                "a whole number of packs; the row gives the article";
            case ON_HAND_UNITS, ORDERED_UNITS, DELIVERED_UNITS, DELIVERED_12M_UNITS ->
                "a whole number of units; the row gives no article";
            case STOCKED -> "yes or no; no = not in the range, then on hand is 0; empty = yes";
            case EXPECTED_RESUPPLY -> "the day on which new stock is expected, if known";
            case SUPPLIER -> "who should have delivered, like wholesaler:…";
            case KIND ->
                "interruption, limited supply, quality defect, cessation, revocation request, non renewal or placed on"
                        + " market";
            case START -> "the first day of it";
            case END -> "the first day after it; empty = not known";
            case CAUSE ->
                "finished product delay, increased demand, distribution, raw material, quality, economic or other";
            case MARKET_SHARE -> "from 0 to 1 like 0.35, or a percentage like 35%";
            case REMARKS -> "free text";
            case RETRACTS -> "the number of the report that is taken back";
        };
    }

    private static String dutch(Column column) {
        return switch (column) {
            case TYPE -> "voorraad, bestelling, melding of intrekking; mag weg als alle rijen van één soort zijn";
            case REPORT_ID -> "uw eigen nummer van de melding, nooit eerder gebruikt";
            case REPORTER -> "wie meldt: mah:…, wholesaler:… of pharmacy:…";
            case PRODUCT -> "het product, zoals RVG:117142 of EU:1/99/112/002; mag leeg zijn als het artikel er staat";
            case ARTICLE -> "de verpakking, zoals GTIN:… of ZI:…; de aantallen van de rij zijn dan verpakkingen";
            case RECEIVED_AT -> "wanneer het ontvangen is; telt alleen waar dat is afgesproken";
            case REPLACES -> "het nummer van de melding die door deze wordt vervangen";
            case DATE -> "de dag, zoals 20-11-2026 of 2026-11-20";
            case ON_HAND, ORDERED, DELIVERED, DELIVERED_12M ->
                "een heel getal: verpakkingen als de rij een artikel heeft, anders eenheden (tabletten, flacons,"
                        + " milliliters)";
            case ON_HAND_PACKS, ORDERED_PACKS, DELIVERED_PACKS, DELIVERED_12M_PACKS ->
                "een heel aantal verpakkingen; de rij noemt het artikel";
            case ON_HAND_UNITS, ORDERED_UNITS, DELIVERED_UNITS, DELIVERED_12M_UNITS ->
                "een heel aantal eenheden; de rij noemt geen artikel";
            case STOCKED -> "ja of nee; nee = niet in het assortiment, dan is de voorraad 0; leeg = ja";
            case EXPECTED_RESUPPLY -> "de dag waarop nieuwe voorraad wordt verwacht, indien bekend";
            case SUPPLIER -> "wie had moeten leveren, zoals wholesaler:…";
            case KIND ->
                "onderbreking, beperkte levering, kwaliteitsdefect, beëindiging, verzoek tot intrekking, geen verlenging of"
                        + " in de handel gebracht";
            case START -> "de eerste dag ervan";
            case END -> "de eerste dag erna; leeg = niet bekend";
            case CAUSE ->
                "vertraging eindproduct, toegenomen vraag, distributie, grondstof, kwaliteit, bedrijfseconomisch of"
                        + " overig";
            case MARKET_SHARE -> "van 0 tot 1 zoals 0,35, of een percentage zoals 35%";
            case REMARKS -> "vrije tekst";
            case RETRACTS -> "het nummer van de melding die wordt ingetrokken";
        };
    }
}
