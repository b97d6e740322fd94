/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.tekortwacht.api.subscription.StockList;

/** What came of an uploaded list. */
@Schema(name = "StockList")
record StockListView(
        @Schema(description = "How many products the list has now")
        int products,

        @Schema(description = "Lines whose product stands on a line before")
        int repeated,

        @Schema(description = "How many lines are no product number; they are left out")
        int refusedInAll,

        @Schema(description = "The first 1000 of them") List<StockList.LineFault> refused,

        @Schema(description = "How many lines have a product that is not registered; they are kept")
        int unknownInAll,

        @Schema(description = "The first 1000 of them") List<StockList.LineFault> unknown) {

    static StockListView of(StockList list) {
        return new StockListView(
                list.products().size(),
                list.repeated(),
                list.refusedInAll(),
                list.refused(),
                list.unknownInAll(),
                list.unknown());
    }
}
