/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import org.jspecify.annotations.Nullable;

/**
 * What a recipient believes of a matter in one topic, and what is kept from them.
 *
 * @param told null = nothing
 * @param withheld null = nothing
 * @param wide whether they were told that a whole group is short, and it still is
 * @param follow what comes if nothing happens
 */
public record Belief(@Nullable Told told, @Nullable Withheld withheld, boolean wide, Follow follow) {

    /** Of who was told nothing. */
    public static final Belief NONE = new Belief(null, null, false, Follow.NONE);

    /** Whether they were told something that has not ended. */
    public boolean stands() {
        return told != null && told.stands();
    }

    /** Whether nothing was told and nothing is withheld. */
    public boolean isNothing() {
        return told == null && withheld == null;
    }

    /** The last that was decided for them, told or not; decisions go on from there. */
    @Nullable
    Told decided() {
        return withheld == null ? told : withheld.would();
    }

    /** As it is when what was withheld is no longer kept for later. */
    public Belief nothingWithheld() {
        return new Belief(told, null, wide, follow);
    }

    /** As it is when something else comes if nothing happens. */
    public Belief following(Follow next) {
        return new Belief(told, withheld, wide, next);
    }

    Belief withholding(Withheld news) {
        return new Belief(told, news, wide, follow);
    }

    Belief wide(boolean isWide) {
        return new Belief(told, withheld, isWide, follow);
    }
}
