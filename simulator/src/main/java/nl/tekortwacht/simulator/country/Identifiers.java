/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.ProductId;

/** Numbers that were never issued to a real product: RVG from 900000, ZI from 90000000 (the free range of Z-Index). */
final class Identifiers {

    private static final int FIRST_RVG = 900_000;
    private static final int FIRST_ZI = 9_000_000;
    private static final int ELEVEN = 11;

    private int nextZi = FIRST_ZI;

    ProductId product(int number) {
        return new ProductId("RVG:" + (FIRST_RVG + number));
    }

    /** The next free ZI number: seven digits and a check digit that makes the weighted sum a multiple of 11. */
    ArticleId article() {
        int check = checkDigit(nextZi);
        while (check == 10) {
            nextZi++;
            check = checkDigit(nextZi);
        }
        ArticleId article = new ArticleId("ZI:" + nextZi + check);
        nextZi++;
        return article;
    }

    private static int checkDigit(int sevenDigits) {
        int sum = 0;
        int weight = 2;
        for (int rest = sevenDigits; rest > 0; rest /= 10) {
            sum += rest % 10 * weight;
            weight++;
        }
        return (ELEVEN - sum % ELEVEN) % ELEVEN;
    }
}
