/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static nl.tekortwacht.ingest.Lines.notification;
import static nl.tekortwacht.ingest.Lines.order;
import static nl.tekortwacht.ingest.Lines.retraction;
import static nl.tekortwacht.ingest.Lines.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every refusal of the rules once, for a line received at {@link Lines#NOW} after the reports of {@link #before} were
 * accepted.
 */
public final class BadLines {

    /**
     * A line to be refused.
     *
     * @param why what is wrong, in words
     * @param field the field to be named; null = the whole line
     * @param reason a part of the reason to be given
     */
    public record BadLine(String why, String line, @Nullable String field, String reason) {

        @Override
        public String toString() {
            return why;
        }
    }

    private BadLines() {}

    /** Reports that some of the bad lines name, or repeat. */
    public static List<String> before() {
        return List.of(
                stock("known-stock"),
                notification("known-notice"),
                notification("known-placed", "'kind':'PLACED_ON_MARKET','cause':null"),
                notification("other-product", "'reporter':'mah:other','product':'RVG:2'"),
                notification("same-id"));
    }

    public static List<BadLine> all() {
        return List.of(
                bad("not JSON", "{\"type\":\"stock\",", null, "not JSON"),
                bad("not an object", "[1]", null, "one object"),
                bad("no type", stock("x", "'type':null"), "type", "missing"),
                bad("unknown type", stock("x", "'type':'stocks'"), "type", "unknown type 'stocks'; use stock, order"),
                bad("type is a number", stock("x", "'type':1"), "type", "unknown type 1"),
                bad("no reportId", stock("x", "'reportId':null"), "reportId", "missing"),
                bad("blank reportId", stock(" "), "reportId", "1 to 200 characters"),
                bad(
                        "reportId is a number",
                        stock("x", "'reportId':12"),
                        "reportId",
                        "must be a text in quotes, not 12"),
                bad("used id", notification("same-id", "'cause':'QUALITY'"), "reportId", "other content"),
                bad(
                        "used id, other type",
                        retraction("same-id", "'retracts':'known-notice'"),
                        "reportId",
                        "other content"),
                bad("no reporter", stock("x", "'reporter':null"), "reporter", "missing"),
                bad(
                        "no such role",
                        stock("x", "'reporter':'doctor:d1'"),
                        "reporter",
                        "mah:…, wholesaler:… or pharmacy:…"),
                bad("unknown party", stock("x", "'reporter':'wholesaler:w9'"), "reporter", "not in the registry"),
                bad(
                        "order by a wholesaler",
                        order("x", "'reporter':'wholesaler:w1'"),
                        "reporter",
                        "comes from a pharmacy"),
                bad("notification by a pharmacy", notification("x", "'reporter':'pharmacy:p1'"), "reporter", "holder"),
                bad(
                        "notification by another holder",
                        notification("x", "'reporter':'mah:other'"),
                        "reporter",
                        "mah:other is not the holder of RVG:1"),
                bad(
                        "stock of another holder's product",
                        stock("x", "'reporter':'mah:other'"),
                        "reporter",
                        "is not the holder"),
                bad("no product", stock("x", "'product':null"), "product", "missing"),
                bad("unknown product", stock("x", "'product':'RVG:9'"), "product", "RVG:9 is not in the registry"),
                bad(
                        "product not yet known",
                        stock("x", "'product':'RVG:3'"),
                        "product",
                        "on 2026-11-20, the day of receipt"),
                bad("not a product number", stock("x", "'product':'117142'"), "product", "SCHEME:value"),
                bad(
                        "unknown article",
                        stock("x", "'product':null,'article':'ZI:9'"),
                        "article",
                        "ZI:9 is not in the registry"),
                bad(
                        "article of another product",
                        stock("x", "'article':'ZI:200'"),
                        "article",
                        "a pack of RVG:2, not of RVG:1"),
                bad("replaces itself", stock("x", "'replaces':'x'"), "replaces", "cannot name itself"),
                bad("replaces what is not there", stock("x", "'replaces':'gone'"), "replaces", "has not been accepted"),
                bad(
                        "replaces another's report",
                        stock("x", "'replaces':'known-notice'"),
                        "replaces",
                        "has not been accepted"),
                bad(
                        "replaces another type",
                        stock("x", "'reporter':'mah:acme','replaces':'known-notice'"),
                        "replaces",
                        "of type notification"),
                bad(
                        "replaces a report on another product",
                        notification(
                                "x",
                                "'reporter':'mah:other','product':'RVG:2','replaces':'other-product','product':'RVG:1'"),
                        "reporter",
                        "is not the holder"),
                bad(
                        "announcement replaces placing on the market",
                        notification("x", "'replaces':'known-placed'"),
                        "replaces",
                        "PLACED_ON_MARKET"),
                bad(
                        "placing on the market replaces an announcement",
                        notification("x", "'kind':'PLACED_ON_MARKET','replaces':'known-notice'"),
                        "replaces",
                        "cannot replace each other"),
                bad("no date", stock("x", "'date':null"), "date", "missing"),
                bad("not a day", stock("x", "'date':'2026-02-30'"), "date", "write it as yyyy-MM-dd"),
                bad("day without dashes", order("x", "'date':'20261120'"), "date", "not a date"),
                bad("day is a number", order("x", "'date':20261120"), "date", "not a date: 20261120"),
                bad("day to come", stock("x", "'date':'2026-11-21'"), "date", "had not come yet"),
                bad("day long ago", order("x", "'date':'1999-12-31'"), "date", "no day before 2000-01-01"),
                bad("no onHand", stock("x", "'onHand':null"), "onHand", "missing"),
                bad("onHand with a fraction", stock("x", "'onHand':12.0"), "onHand", "plain whole number"),
                bad("onHand with an exponent", stock("x", "'onHand':1e3"), "onHand", "plain whole number"),
                bad("onHand in quotes", stock("x", "'onHand':'12'"), "onHand", "not '12'"),
                bad("onHand below 0", stock("x", "'onHand':-1"), "onHand", "0 or more"),
                bad("onHand too large", stock("x", "'onHand':9007199254740992"), "onHand", "below 2^53"),
                bad(
                        "packs too large",
                        stock("x", "'reporter':'pharmacy:p1','product':null,'article':'ZI:200','onHand':2"),
                        "onHand",
                        "2 packs of"),
                bad(
                        "delivered12m no number",
                        stock("x", "'delivered12m':'many'"),
                        "delivered12m",
                        "plain whole number"),
                bad("stocked no flag", stock("x", "'stocked':'no','onHand':0"), "stocked", "true or false"),
                bad("not stocked but on hand", stock("x", "'stocked':false"), "stocked", "onHand must be 0, not 1200"),
                bad("resupply no day", stock("x", "'expectedResupply':'soon'"), "expectedResupply", "not a date"),
                bad(
                        "resupply too far",
                        stock("x", "'expectedResupply':'2036-11-21'"),
                        "expectedResupply",
                        "no day after 2036-11-20"),
                bad("nothing ordered", order("x", "'ordered':0"), "ordered", "more than 0"),
                bad("no ordered", order("x", "'ordered':null"), "ordered", "missing"),
                bad("no delivered", order("x", "'delivered':null"), "delivered", "missing"),
                bad("more delivered than ordered", order("x", "'delivered':61"), "delivered", "61 > 60"),
                bad("supplier no text", order("x", "'supplier':{}"), "supplier", "text in quotes"),
                bad("no kind", notification("x", "'kind':null"), "kind", "missing"),
                bad("unknown kind", notification("x", "'kind':'interruption'"), "kind", "use one of INTERRUPTION"),
                bad("no start", notification("x", "'start':null"), "start", "missing"),
                bad("start long ago", notification("x", "'start':'1999-12-31'"), "start", "no day before"),
                bad("start too far", notification("x", "'start':'2036-11-21'"), "start", "no day after"),
                bad("end is start", notification("x", "'end':'2027-02-01'"), "end", "after start"),
                bad(
                        "end before start, of a definitive kind",
                        notification("x", "'kind':'CESSATION','end':'2027-01-01'"),
                        "end",
                        "after start"),
                bad("end no day", notification("x", "'end':''"), "end", "not a date"),
                bad("no cause", notification("x", "'cause':null"), "cause", "missing"),
                bad(
                        "unknown cause",
                        notification("x", "'cause':'STRIKE'"),
                        "cause",
                        "use one of FINISHED_PRODUCT_DELAY"),
                bad("share above 1", notification("x", "'marketShare':1.01"), "marketShare", "from 0 to 1"),
                bad("share in quotes", notification("x", "'marketShare':'0.5'"), "marketShare", "from 0 to 1"),
                bad("remarks no text", notification("x", "'remarks':['a']"), "remarks", "text in quotes"),
                bad("no retracts", retraction("x"), "retracts", "missing"),
                bad(
                        "retraction without product",
                        retraction("x", "'product':null,'article':'ZI:100','retracts':'known-notice'"),
                        "product",
                        "missing"),
                bad("retracts itself", retraction("x", "'retracts':'x'"), "retracts", "cannot name itself"),
                bad(
                        "retracts what is not there",
                        retraction("x", "'retracts':'gone'"),
                        "retracts",
                        "has not been accepted"),
                bad(
                        "retracts another's report",
                        retraction("x", "'retracts':'known-stock'"),
                        "retracts",
                        "has not been accepted"),
                bad(
                        "retraction of another product",
                        retraction("x", "'product':'RVG:2','retracts':'known-notice'"),
                        "retracts",
                        "is about RVG:1, not about RVG:2"));
    }

    private static BadLine bad(String why, String line, @Nullable String field, String reason) {
        return new BadLine(why, line, field, reason);
    }
}
