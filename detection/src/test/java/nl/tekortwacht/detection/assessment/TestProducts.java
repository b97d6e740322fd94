/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;

/** Products and their supply, for tests. */
public final class TestProducts {

    static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private TestProducts() {}

    /** A line of the registry with these fields, as a registry file would have it. */
    public static ProductLine line(String product, Map<String, ?> fields) {
        Map<String, Object> json = new HashMap<>(fields);
        json.put("type", "product");
        json.put("product", "RVG:" + product);
        return (ProductLine) Json.read(Json.text(json), RegistryLine.class);
    }

    /** A supply with one count. */
    static ProductSupply supply(ProductId product, BigDecimal unitsPerDay, long stock, boolean isShort) {
        PartyId holder = new PartyId("mah:" + product.value().substring(4));
        StockLine count = new StockLine(new PartyId("wholesaler:w1"), new ReportId("count-1"), DAY, stock, null);
        return new ProductSupply(product, holder, isShort, List.of(count), stock, demand(unitsPerDay));
    }

    static Demand demand(BigDecimal unitsPerDay) {
        BigDecimal rounded = unitsPerDay.setScale(3, RoundingMode.HALF_UP);
        long delivered = rounded.multiply(BigDecimal.valueOf(365)).longValue();
        return new Demand(rounded, rounded, rounded, delivered, 365, List.of(), "as given by the test");
    }
}
