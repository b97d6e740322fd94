/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.proposal;

import static nl.tekortwacht.contracts.assessment.LadderStep.OTHER_STRENGTH_OR_FORM;
import static nl.tekortwacht.contracts.assessment.LadderStep.OTHER_SUBSTANCE;
import static nl.tekortwacht.contracts.assessment.LadderStep.UNREGISTERED_OR_PREPARATION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.severity.Parameter;

/** What would have to be true for measures that bring in, make or allocate products. */
final class SupplyConditions {

    private static final Words STOCK_ABROAD = new Words(
            "De vergunninghouder heeft in het buitenland voorraad van hetzelfde product, uit dezelfde fabriek.",
            "The holder has stock of the same product abroad, from the same site.");
    private static final Words FOR_MONTHS = new Words(
            "Het CBG stemt in, voor ten hoogste {months} maanden.", "CBG agrees, for at most {months} months.");
    private static final Words LEAFLET = new Words(
            "Er is een Nederlandse bijsluiter, en op het etiket staat het Nederlandse registratienummer.",
            "There is a leaflet in Dutch, and the label bears the Dutch authorisation number.");
    private static final Words AFTERWARDS = new Words(
            "Voor de tijd daarna, tot {until}, is er een andere oplossing.",
            "Something else solves the time after that, until {until}.");
    private static final Words NO_ALTERNATIVE = new Words(
            "In Nederland is er geen adequaat alternatief (Regeling Geneesmiddelenwet art. 3.17a).",
            "There is no adequate alternative in the Netherlands (Regeling Geneesmiddelenwet art. 3.17a).");
    private static final Words RINGS_DO_NOT_DO = new Words(
            "Een andere sterkte, vorm of stof is geen adequaat alternatief, al is er daarvan iets leverbaar ({count}).",
            "Another strength, form or substance is no adequate alternative, though some can be had ({count}).");
    private static final Words SAME_PRODUCT_ABROAD = new Words(
            "Een product met dezelfde stof, sterkte en vorm heeft een vergunning in de EU, het Verenigd Koninkrijk of een"
                    + " MRA-land, en kan worden geleverd.",
            "A product with the same substance, strength and form is authorised in the EU, the United Kingdom or an MRA"
                    + " country, and can be supplied.");
    private static final Words PERMISSION = new Words(
            "Er is een vrijstelling voor dit tekort (art. 3.17a), of de arts vraagt een ontheffing aan (art. 3.17).",
            "There is an exemption for this shortage (art. 3.17a), or the physician asks for one (art. 3.17).");
    private static final Words IN_TIME = new Words(
            "Het is er binnen {days} dagen; de groep heeft nog voor {weeks} weken.",
            "It is there within {days} days; the group has stock for {weeks} weeks.");
    private static final Words TAKES_LONGER = new Words(
            "Het duurt langer dan verwacht ({until}); anders komt dit te laat, na {days} dagen.",
            "It takes longer than expected ({until}); else this comes too late, after {days} days.");
    private static final Words RAW_MATERIAL = new Words(
            "De grondstof is in de vereiste kwaliteit te krijgen.",
            "The raw material can be had in the quality required.");
    private static final Words PHARMACY_CAN = new Words(
            "Een apotheek heeft een voorschrift om het te bereiden, en kan er genoeg van maken.",
            "A pharmacy has a method to prepare it, and can make enough of it.");
    private static final Words PREPARED_ALREADY = new Words(
            "Wie het al voor collega's bereiden ({count}), kunnen er genoeg van maken.",
            "Those who prepare it for colleagues already ({count}) can make enough of it.");
    private static final Words STOCK_IS_KNOWN = new Words(
            "Van vandaag is bekend wat elk ziekenhuis en elke apotheek nog heeft.",
            "It is known of today what each hospital and pharmacy still has.");
    private static final Words ALLOCATION = new Words(
            "De beroepsgroepen zijn het eens wie voorgaat bij wat er nog is: {units} eenheden.",
            "The professional bodies agree who comes first for what is left: {units} units.");
    private static final Words NO_HOARDING = new Words(
            "Groothandels leveren niemand meer dan gebruikelijk.", "Wholesalers deliver to nobody more than usual.");

    private SupplyConditions() {}

    static List<Words> ofTemporaryPack(Need need) {
        int months = need.rules().number(Parameter.TEMPORARY_PACK_MONTHS);
        List<Words> conditions = new ArrayList<>(
                List.of(STOCK_ABROAD, FOR_MONTHS.with(Map.of("months", Words.number(months))), LEAFLET));
        if (need.cover().gap().until().isAfter(need.from().plusMonths(months))) {
            conditions.add(AFTERWARDS.with(
                    Map.of("until", Words.same(need.cover().gap().until().toString()))));
        }
        return conditions;
    }

    static List<Words> ofImport(Need need) {
        List<Words> conditions = new ArrayList<>(List.of(NO_ALTERNATIVE));
        long inRings = need.available(OTHER_STRENGTH_OR_FORM) + need.available(OTHER_SUBSTANCE);
        if (inRings > 0) {
            conditions.add(RINGS_DO_NOT_DO.with(Map.of("count", Words.number(inRings))));
        }
        conditions.add(SAME_PRODUCT_ABROAD);
        conditions.add(PERMISSION);
        int days = need.rules().number(Parameter.IMPORT_LEAD_DAYS);
        BigDecimal weeks = need.cover().weeksWith();
        if (weeks != null) {
            conditions.add(IN_TIME.with(Map.of("days", Words.number(days), "weeks", Words.number(weeks))));
        }
        conditions.addAll(ofLateness(need, days));
        return conditions;
    }

    static List<Words> ofPreparation(Need need) {
        long preparations = need.available(UNREGISTERED_OR_PREPARATION);
        if (preparations > 0) {
            return List.of(RAW_MATERIAL, PREPARED_ALREADY.with(Map.of("count", Words.number(preparations))));
        }
        List<Words> conditions = new ArrayList<>(List.of(RAW_MATERIAL, PHARMACY_CAN));
        conditions.addAll(ofLateness(need, need.rules().number(Parameter.IMPORT_LEAD_DAYS)));
        return conditions;
    }

    /** What has to be arranged first is of no use if the shortage ends before. */
    private static List<Words> ofLateness(Need need, int days) {
        LocalDate until = need.cover().gap().until();
        return until.isAfter(need.rules().day().plusDays(days))
                ? List.of()
                : List.of(TAKES_LONGER.with(Map.of("until", Words.same(until.toString()), "days", Words.number(days))));
    }

    static List<Words> ofNationalDirection(Need need) {
        GroupCover cover = need.cover();
        long units = cover.alternatives().stream()
                .mapToLong(alternative -> alternative.supply().units())
                .reduce(cover.subject().units(), Math::addExact);
        return List.of(STOCK_IS_KNOWN, ALLOCATION.with(Map.of("units", Words.number(units))), NO_HOARDING);
    }
}
