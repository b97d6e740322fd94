/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.rule;

import java.util.Optional;

/** The rules that exist, by the name they have in the rules file. */
public enum RuleName {
    /** Local time at which a business day closes. */
    DAY_CLOSES_AT("dayClosesAt", ValueType.TIME),
    /** The earliest day that a report may carry. */
    EARLIEST_DATE("earliestDate", ValueType.DATE),
    /** How many years after receipt a day in a report may lie at most. */
    LATEST_YEARS_AHEAD("latestYearsAhead", ValueType.WHOLE_NUMBER),
    /** The definition of a shortage that a day is judged by. */
    DEFINITION("definition", ValueType.TEXT),
    /** For how many days a stock report speaks for its wholesaler. */
    STOCK_REPORT_REACH_DAYS("stockReportReachDays", ValueType.WHOLE_NUMBER),
    /** How many days back, the day included, a wholesaler's range is looked up. */
    RANGE_WINDOW_DAYS("rangeWindowDays", ValueType.WHOLE_NUMBER),
    /** How many days, the day included, a pharmacy's order speaks for it. */
    ORDER_WINDOW_DAYS("orderWindowDays", ValueType.WHOLE_NUMBER),
    /** How many wholesalers a verdict needs at most. */
    WHOLESALERS_NEEDED("wholesalersNeeded", ValueType.WHOLE_NUMBER),
    /** How many pharmacies must agree at least. */
    PHARMACIES_NEEDED("pharmaciesNeeded", ValueType.WHOLE_NUMBER),
    /** Which share of the pharmacies that ordered must agree at least. */
    PHARMACY_SHARE_NEEDED("pharmacyShareNeeded", ValueType.DECIMAL),
    /** On which day an unavailability is a confirmed shortage. */
    CONFIRM_AFTER_DAYS("confirmAfterDays", ValueType.WHOLE_NUMBER),
    /** After how many available days an episode closes. */
    RECOVER_AFTER_DAYS("recoverAfterDays", ValueType.WHOLE_NUMBER),
    /** After how many unknown days an episode lapses. */
    LAPSE_AFTER_DAYS("lapseAfterDays", ValueType.WHOLE_NUMBER),
    /** How many days an announced period must last to qualify. */
    QUALIFYING_DAYS("qualifyingDays", ValueType.WHOLE_NUMBER),
    /** How many days before its start an announcement still belongs to an episode. */
    ANNOUNCEMENT_REACH_DAYS("announcementReachDays", ValueType.WHOLE_NUMBER),
    /** After how many days an announced shortage that nobody sees is a conflict. */
    CONFLICT_AFTER_DAYS("conflictAfterDays", ValueType.WHOLE_NUMBER),
    /** Notice period in calendar months, by kind of notification; a kind without a row has none. */
    NOTICE_PERIOD_MONTHS("noticePeriodMonths", ValueType.WHOLE_NUMBER, Selection.OPTIONAL),
    /** Legal safety stock in weeks, by role of the party; a role without a row has no norm. */
    SAFETY_STOCK_WEEKS("safetyStockWeeks", ValueType.DECIMAL, Selection.OPTIONAL),
    /** Weeks on top of that, by class of criticality; a class without a row has none. */
    CRITICAL_CLASS_WEEKS("criticalClassWeeks", ValueType.DECIMAL, Selection.OPTIONAL),
    /** Below which shelf life, in months, a product is exempt from the safety stock. */
    SHELF_LIFE_EXEMPT_BELOW_MONTHS("shelfLifeExemptBelowMonths", ValueType.WHOLE_NUMBER),
    /** For how many months after its launch the safety stock of a product cannot be assessed. */
    NEW_ON_MARKET_MONTHS("newOnMarketMonths", ValueType.WHOLE_NUMBER),
    /** For how many months after its start at most an announcement releases the safety stock. */
    RELEASE_MONTHS("releaseMonths", ValueType.WHOLE_NUMBER);

    /** The form of a rule's value. */
    public enum ValueType {
        /** A whole number, 0 or more. */
        WHOLE_NUMBER,
        /** A decimal number, 0 or more. */
        DECIMAL,
        /** A local time. */
        TIME,
        /** A day. */
        DATE,
        /** A name. */
        TEXT
    }

    /** Whether a rule's rows are told apart by a selector, and whether a day may have none. */
    private enum Selection {
        NONE,
        OPTIONAL
    }

    private final String yamlName;
    private final ValueType type;
    private final Selection selection;

    RuleName(String yamlName, ValueType type) {
        this(yamlName, type, Selection.NONE);
    }

    RuleName(String yamlName, ValueType type, Selection selection) {
        this.yamlName = yamlName;
        this.type = type;
        this.selection = selection;
    }

    /** The name in the rules file. */
    public String yamlName() {
        return yamlName;
    }

    /** The form of its values. */
    public ValueType type() {
        return type;
    }

    /** Whether its rows carry a selector; such a rule need not have a row for every day. */
    public boolean hasSelector() {
        return selection == Selection.OPTIONAL;
    }

    /** The rule of this name, or empty if there is none. */
    public static Optional<RuleName> ofYamlName(String name) {
        for (RuleName rule : values()) {
            if (rule.yamlName.equals(name)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
