/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.warning;

import java.util.Random;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.detection.supply.SupplyStory;

/** Stories in which supply dries up, in one of many ways. */
final class RandomSupply {

    private static final int DAYS = 90;

    private RandomSupply() {}

    static SupplyStory story(Random chance) {
        SupplyStory story = new SupplyStory();
        int stopsOn = 60 + chance.nextInt(25);
        long perDay = chance.nextInt(500) + 1L;
        int wholesalers = 1 + chance.nextInt(4);
        for (int wholesaler = 1; wholesaler <= wholesalers; wholesaler++) {
            counts(story, new PartyId("wholesaler:w" + wholesaler), perDay, stopsOn, chance);
        }
        long atHolder = chance.nextInt(3) == 0 ? perDay * chance.nextInt(60) : chance.nextInt(1 + (int) perDay);
        if (chance.nextInt(4) > 0) {
            story.stock(SupplyStory.HOLDER, DAYS - 3 - chance.nextInt(15), atHolder, null);
        }
        if (chance.nextBoolean()) {
            story.announced(NotificationKind.INTERRUPTION, stopsOn - chance.nextInt(5), 140 + chance.nextInt(60));
        }
        return story;
    }

    /** A day in which the story is looked at. */
    static int day(Random chance) {
        return DAYS - chance.nextInt(12);
    }

    private static void counts(SupplyStory story, PartyId wholesaler, long perDay, int stopsOn, Random chance) {
        long usual = perDay * (15 + chance.nextInt(10));
        for (int day = chance.nextInt(3); day <= DAYS; day += 1 + chance.nextInt(3)) {
            long left = day < stopsOn ? usual : Math.max(0, usual - (day - stopsOn) * perDay);
            long delivered = perDay * 365 + chance.nextInt(1 + (int) perDay) - perDay / 2;
            story.stock(wholesaler, day, left, chance.nextInt(20) == 0 ? null : Long.valueOf(Math.max(1, delivered)));
        }
    }
}
