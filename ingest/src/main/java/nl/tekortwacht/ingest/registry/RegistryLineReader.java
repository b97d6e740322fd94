/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import nl.tekortwacht.ingest.line.Faults;
import nl.tekortwacht.ingest.line.LineFields;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one registry line. */
final class RegistryLineReader {

    /** The order in which faults are named. */
    static final List<String> FIELDS = List.of(
            "type",
            "article",
            "product",
            "unitsPerPack",
            "party",
            "name",
            "kind",
            "region",
            "fullLine",
            "substance",
            "strength",
            "form",
            "route",
            "atc",
            "mah",
            "group",
            "prescriptionOnly",
            "shelfLifeMonths",
            "parallel",
            "personalised",
            "collegialPreparation",
            "criticality",
            "careSetting",
            "substitutionRisk",
            "unionList",
            "dailyDose",
            "onMarketSince",
            "validFrom",
            "recordedAt");

    private static final ProductId UNREAD = new ProductId("NONE:unread");

    private final LineFields fields;
    private final Faults faults;
    private final @Nullable Instant stampedAt;

    /**
     * A reader of one line.
     *
     * @param stampedAt when the line is recorded; null = the line tells
     */
    RegistryLineReader(LineFields fields, Faults faults, @Nullable Instant stampedAt) {
        this.fields = fields;
        this.faults = faults;
        this.stampedAt = stampedAt;
    }

    /** The line; null if something is wrong with it. */
    @Nullable
    RegistryLine read() {
        fields.require("type");
        String type = fields.text("type");
        LocalDate validFrom = fields.day("validFrom");
        Instant recordedAt = stampedAt == null ? fields.instant("recordedAt") : stampedAt;
        RegistryLine line = type == null ? null : read(type, validFrom, recordedAt);
        return faults.isEmpty() ? line : null;
    }

    private @Nullable RegistryLine read(String type, @Nullable LocalDate validFrom, @Nullable Instant recordedAt) {
        return switch (type) {
            case "product" -> product(validFrom, recordedAt);
            case "article" -> article(validFrom, recordedAt);
            case "party" -> party(validFrom, recordedAt);
            default -> {
                faults.add("type", "unknown type " + LineFields.shown(type) + "; use product, article or party");
                yield null;
            }
        };
    }

    /** One argument per field; without its id the line is refused, but its other faults are named too. */
    private RegistryLine product(@Nullable LocalDate validFrom, @Nullable Instant recordedAt) {
        fields.require("product");
        return new ProductLine(
                Objects.requireNonNullElse(fields.id("product", ProductId::new), UNREAD),
                fields.text("name"),
                fields.text("substance"),
                fields.text("strength"),
                fields.text("form"),
                fields.text("route"),
                fields.id("atc", AtcCode::new),
                holder(),
                fields.text("group"),
                fields.flag("prescriptionOnly"),
                shelfLifeMonths(),
                fields.flag("parallel"),
                fields.flag("personalised"),
                fields.flag("collegialPreparation"),
                fields.lowerCaseChoice("criticality", Criticality.class),
                fields.lowerCaseChoice("careSetting", CareSetting.class),
                fields.lowerCaseChoice("substitutionRisk", SubstitutionRisk.class),
                fields.flag("unionList"),
                fields.positive("dailyDose"),
                fields.day("onMarketSince"),
                validFrom,
                recordedAt);
    }

    private @Nullable PartyId holder() {
        PartyId mah = fields.id("mah", PartyId::new);
        if (mah != null && mah.role() != PartyRole.MAH) {
            faults.add("mah", "the holder of a product is written mah:…, not " + mah);
        }
        return mah;
    }

    private @Nullable Integer shelfLifeMonths() {
        Long months = fields.wholeNumber("shelfLifeMonths");
        if (months != null && months > Integer.MAX_VALUE) {
            faults.add("shelfLifeMonths", "shelfLifeMonths is out of range: " + months);
            return null;
        }
        return months == null ? null : Math.toIntExact(months);
    }

    private @Nullable RegistryLine article(@Nullable LocalDate validFrom, @Nullable Instant recordedAt) {
        fields.require("article");
        fields.require("product");
        fields.require("unitsPerPack");
        ArticleId article = fields.id("article", ArticleId::new);
        ProductId product = fields.id("product", ProductId::new);
        Long unitsPerPack = fields.wholeNumber("unitsPerPack");
        if (unitsPerPack != null && unitsPerPack == 0) {
            faults.add("unitsPerPack", "unitsPerPack must be more than 0");
        }
        return article == null || product == null || unitsPerPack == null
                ? null
                : new ArticleLine(article, product, unitsPerPack, validFrom, recordedAt);
    }

    private @Nullable RegistryLine party(@Nullable LocalDate validFrom, @Nullable Instant recordedAt) {
        fields.require("party");
        PartyId party = fields.id("party", PartyId::new);
        String name = fields.text("name");
        String kind = fields.text("kind");
        String region = fields.text("region");
        boolean fullLine = Boolean.TRUE.equals(fields.flag("fullLine"));
        return party == null ? null : new PartyLine(party, name, kind, region, fullLine, validFrom, recordedAt);
    }
}
