/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import static nl.tekortwacht.ingest.intake.ReportType.NOTIFICATION;
import static nl.tekortwacht.ingest.intake.ReportType.ORDER;
import static nl.tekortwacht.ingest.intake.ReportType.RETRACTION;
import static nl.tekortwacht.ingest.intake.ReportType.STOCK;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.intake.ReportType;

/** The columns that a table of reports may have, in the order of the fields. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Column {
    /** What a row reports. */
    TYPE("type", Kind.TYPE, "type", "soort", all(), "report type", "rapporttype", "soort melding"),
    /** The reporter's own id of the report. */
    REPORT_ID("reportId", Kind.TEXT, "report id", "meldingsnummer", all(), "id", "kenmerk", "report number"),
    /** Who reports. */
    REPORTER("reporter", Kind.TEXT, "reporter", "melder", all(), "reporting party", "indiener"),
    /** The product. */
    PRODUCT("product", Kind.TEXT, "product", "product", all(), "product id", "geneesmiddel", "productcode"),
    /** The pack; quantities are then packs. */
    ARTICLE("article", Kind.TEXT, "article", "artikel", all(), "article id", "pack id", "artikelcode", "verpakking"),
    /** When it was received; counts only where the sender is trusted with it. */
    RECEIVED_AT("receivedAt", Kind.TEXT, "received at", "ontvangen op", all()),
    /** The report that this one takes the place of. */
    REPLACES("replaces", Kind.TEXT, "replaces", "vervangt", all(), "replaces report", "vervangt melding"),
    /** The day that a stock or order row is about. */
    DATE("date", Kind.DAY, "date", "datum", EnumSet.of(STOCK, ORDER), "day", "dag", "peildatum"),
    /** Free stock; packs if the row has an article, else units. */
    ON_HAND("onHand", Kind.WHOLE, "on hand", "voorraad", EnumSet.of(STOCK), "stock", "free stock", "vrije voorraad"),
    /** Free stock in packs. */
    ON_HAND_PACKS("onHand", Kind.PACKS, "on hand packs", "voorraad verpakkingen", EnumSet.of(STOCK)),
    /** Free stock in units. */
    ON_HAND_UNITS("onHand", Kind.UNITS, "on hand units", "voorraad eenheden", EnumSet.of(STOCK)),
    /** Delivered in twelve months; packs if the row has an article, else units. */
    DELIVERED_12M(
            "delivered12m",
            Kind.WHOLE,
            "delivered 12m",
            "geleverd 12 maanden",
            EnumSet.of(STOCK),
            "delivered 12 months",
            "geleverd 12m"),
    /** Delivered in twelve months, in packs. */
    DELIVERED_12M_PACKS(
            "delivered12m",
            Kind.PACKS,
            "delivered 12m packs",
            "geleverd 12 maanden verpakkingen",
            EnumSet.of(STOCK),
            "geleverd 12m verpakkingen"),
    /** Delivered in twelve months, in units. */
    DELIVERED_12M_UNITS(
            "delivered12m",
            Kind.UNITS,
            "delivered 12m units",
            "geleverd 12 maanden eenheden",
            EnumSet.of(STOCK),
            "geleverd 12m eenheden"),
    /** Whether the product is in the reporter's range. */
    STOCKED("stocked", Kind.FLAG, "stocked", "in assortiment", EnumSet.of(STOCK), "in range", "assortiment"),
    /** The day on which new stock is expected. */
    EXPECTED_RESUPPLY(
            "expectedResupply",
            Kind.DAY,
            "expected resupply",
            "verwachte levering",
            EnumSet.of(STOCK),
            "leverbaar vanaf"),
    /** Ordered; packs if the row has an article, else units. */
    ORDERED("ordered", Kind.WHOLE, "ordered", "besteld", EnumSet.of(ORDER), "quantity ordered"),
    /** Ordered packs. */
    ORDERED_PACKS("ordered", Kind.PACKS, "ordered packs", "besteld verpakkingen", EnumSet.of(ORDER)),
    /** Ordered units. */
    ORDERED_UNITS("ordered", Kind.UNITS, "ordered units", "besteld eenheden", EnumSet.of(ORDER)),
    /** Delivered of it; packs if the row has an article, else units. */
    DELIVERED("delivered", Kind.WHOLE, "delivered", "geleverd", EnumSet.of(ORDER), "quantity delivered"),
    /** Delivered packs. */
    DELIVERED_PACKS("delivered", Kind.PACKS, "delivered packs", "geleverd verpakkingen", EnumSet.of(ORDER)),
    /** Delivered units. */
    DELIVERED_UNITS("delivered", Kind.UNITS, "delivered units", "geleverd eenheden", EnumSet.of(ORDER)),
    /** The supplier of an order. */
    SUPPLIER("supplier", Kind.TEXT, "supplier", "leverancier", EnumSet.of(ORDER), "groothandel"),
    /** What is notified. */
    KIND("kind", Kind.NOTIFICATION_KIND, "kind", "aard", EnumSet.of(NOTIFICATION), "aard melding"),
    /** The first day. */
    START("start", Kind.DAY, "start", "begin", EnumSet.of(NOTIFICATION), "start date", "begindatum", "startdatum"),
    /** The first day after. */
    END("end", Kind.DAY, "end", "einde", EnumSet.of(NOTIFICATION), "end date", "einddatum"),
    /** Why. */
    CAUSE("cause", Kind.CAUSE, "cause", "oorzaak", EnumSet.of(NOTIFICATION), "reason", "reden"),
    /** The share of the market that the product has, 0 to 1. */
    MARKET_SHARE("marketShare", Kind.SHARE, "market share", "marktaandeel", EnumSet.of(NOTIFICATION)),
    /** Free text. */
    REMARKS(
            "remarks",
            Kind.TEXT,
            "remarks",
            "opmerkingen",
            EnumSet.of(NOTIFICATION),
            "remark",
            "opmerking",
            "toelichting"),
    /** The report that is taken back. */
    RETRACTS(
            "retracts",
            Kind.TEXT,
            "retracts",
            "trekt in",
            EnumSet.of(RETRACTION),
            "retracts report",
            "ingetrokken melding");

    /** What stands in the cells of a column. */
    public enum Kind {
        /** A text, as it stands there. */
        TEXT,
        /** A type of report, in Dutch or English. */
        TYPE,
        /** A whole number. */
        WHOLE,
        /** A whole number of packs; the row gives the article. */
        PACKS,
        /** A whole number of units; the row gives no article. */
        UNITS,
        /** A number from 0 to 1, or a percentage. */
        SHARE,
        /** A day. */
        DAY,
        /** Yes or no. */
        FLAG,
        /** A kind of notification, in Dutch or English. */
        NOTIFICATION_KIND,
        /** A cause, in Dutch or English. */
        CAUSE
    }

    private final String field;
    private final Kind kind;
    private final String english;
    private final String dutch;
    private final Set<ReportType> types;
    private final List<String> others;

    Column(String field, Kind kind, String english, String dutch, Set<ReportType> types, String... others) {
        this.field = field;
        this.kind = kind;
        this.english = english;
        this.dutch = dutch;
        this.types = types;
        this.others = List.of(others);
    }

    private static Set<ReportType> all() {
        return EnumSet.allOf(ReportType.class);
    }

    /** The first column that fills the field. */
    static Column ofField(String field) {
        for (Column column : values()) {
            if (column.field.equals(field)) {
                return column;
            }
        }
        throw new IllegalArgumentException("no column fills " + field);
    }

    /** The field of a line that its cells fill. */
    public String field() {
        return field;
    }

    /** What stands in its cells. */
    public Kind kind() {
        return kind;
    }

    /** The header in the language; Dutch but for English. */
    public String header(Locale language) {
        return language.getLanguage().equals("en") ? english : dutch;
    }

    /** All headers by which it is known: the English, the Dutch, the field's name, and others. */
    public List<String> headers() {
        Stream<String> own = kind == Kind.PACKS || kind == Kind.UNITS ? Stream.of() : Stream.of(field);
        return Stream.of(Stream.of(english, dutch), own, others.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Whether rows of the type may fill it. */
    public boolean isFor(ReportType type) {
        return types.contains(type);
    }
}
