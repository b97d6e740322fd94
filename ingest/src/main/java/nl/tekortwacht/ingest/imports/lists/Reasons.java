/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

/** Why rows of the lists are left out, mended or noted; {@code docs/imports.md} explains each. */
final class Reasons {

    static final String NO_LIST_DAY = "the day of the list cannot be told";
    static final String NO_PRODUCT = "no number or name that tells the product";
    static final String NO_COMPANY = "no company";
    static final String OTHER_COMPANY = "another company than that of an earlier row of the product";
    static final String UNKNOWN_STATUS = "unknown status word";
    static final String NO_START = "no start";
    static final String START_NOT_A_DAY = "the start is not a usable day";
    static final String NO_PERIOD = "resolved, and no start is given";
    static final String NO_END = "resolved, and no usable end is given";
    static final String NEVER_SHORT = "resolved on or before its start";
    static final String TWICE = "product and start are there twice, with other contents";

    static final String NUMBER_FOR_NOTHING = "the number stands for no pack: the authorisation number is used";
    static final String NUMBER_OF_ANOTHER =
            "the number of another authorisation's pack: the authorisation number is used";
    static final String START_WHEN_HEARD = "no start is given: the day of the last update is used";
    static final String END_NOT_A_DAY = "the end is not a usable day: end unknown";
    static final String END_NOT_AFTER_START = "the end is not after the start: end unknown";
    static final String ESTIMATE_PASSED = "still on the list after its estimated end: end unknown";
    static final String CEASED_HAS_NO_END = "off the market for good: the end is left out";
    static final String HEARD_NOT_A_DAY = "the day of the last message is not usable: received on the day of the list";
    static final String UNKNOWN_REASON = "unknown reason word: other";
    static final String ATC_NOT_A_CODE = "not an ATC code: left out";

    static final String CHECK_DIGIT = "the check digit of the number is wrong: kept as it is";

    private Reasons() {}
}
