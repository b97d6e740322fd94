/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Reads what all types of report have in common, and asks the registry about it. */
final class HeaderReader {

    private final Registry registry;
    private final Identifiers identifiers;

    HeaderReader(Registry registry, Identifiers identifiers) {
        this.registry = registry;
        this.identifiers = identifiers;
    }

    Header read(Reading line) {
        line.fields.require("reportId");
        line.fields.require("reporter");
        ReportId reportId = line.fields.id("reportId", ReportId::new);
        PartyId reporter = line.fields.id("reporter", identifiers::party);
        ReportId replaces = line.fields.id("replaces", ReportId::new);
        ArticleLine article = article(line);
        ProductLine product = product(line, article);
        if (reporter != null) {
            checkReporter(line, reporter, product);
        }
        return new Header(
                reportId,
                reporter,
                product == null ? null : product.product(),
                article == null ? 1 : article.unitsPerPack(),
                replaces);
    }

    private @Nullable ArticleLine article(Reading line) {
        ArticleId id = line.fields.id("article", identifiers::article);
        if (id == null) {
            return null;
        }
        ArticleLine article =
                registry.article(id, line.receipt.day(), line.receipt.knownAt()).orElse(null);
        if (article == null) {
            line.faults.add("article", "article " + id + " is not in the registry" + onDay(line));
        }
        return article;
    }

    private @Nullable ProductLine product(Reading line, @Nullable ArticleLine article) {
        boolean mustBeThere = line.type == ReportType.RETRACTION || !line.fields.has("article");
        if (!line.fields.has("product") && mustBeThere) {
            line.faults.add(
                    "product",
                    line.type == ReportType.RETRACTION
                            ? "product is missing; a retraction gives the product of the report it takes back"
                            : "product is missing; give the product, or the article if quantities are packs");
        }
        ProductId given = line.fields.id("product", identifiers::product);
        if (given != null) {
            if (article != null && !article.product().equals(given)) {
                line.faults.add(
                        "article",
                        "article " + article.article() + " is a pack of " + article.product() + ", not of " + given);
            }
            return known(line, given, "product");
        }
        return article == null || line.fields.has("product") ? null : known(line, article.product(), "article");
    }

    private @Nullable ProductLine known(Reading line, ProductId id, String field) {
        ProductLine product =
                registry.product(id, line.receipt.day(), line.receipt.knownAt()).orElse(null);
        if (product == null) {
            line.faults.add(field, "product " + id + " is not in the registry" + onDay(line));
        }
        return product;
    }

    private void checkReporter(Reading line, PartyId reporter, @Nullable ProductLine product) {
        boolean isKnown = registry.knows(reporter, line.receipt.day(), line.receipt.knownAt());
        if (!isKnown) {
            line.faults.add("reporter", "reporter " + reporter + " is not in the registry" + onDay(line));
        }
        PartyRole role = reporter.role();
        if (line.type == ReportType.ORDER && role != PartyRole.PHARMACY) {
            line.faults.add("reporter", "an order line comes from a pharmacy, not from " + reporter);
        } else if (line.type == ReportType.NOTIFICATION && role != PartyRole.MAH) {
            line.faults.add("reporter", "a notification comes from the product's holder (mah:…), not from " + reporter);
        } else if (isKnown && product != null && role == PartyRole.MAH && speaksAsHolder(line.type)) {
            checkHolder(line, reporter, product);
        }
    }

    private static boolean speaksAsHolder(@Nullable ReportType type) {
        return type == ReportType.STOCK || type == ReportType.NOTIFICATION;
    }

    private static void checkHolder(Reading line, PartyId reporter, ProductLine product) {
        if (!reporter.equals(product.mah())) {
            line.faults.add("reporter", reporter + " is not the holder of " + product.product() + onDay(line));
        }
    }

    private static String onDay(Reading line) {
        return line.receipt.at() == null ? "" : " on " + line.receipt.day() + ", the day of receipt";
    }
}
