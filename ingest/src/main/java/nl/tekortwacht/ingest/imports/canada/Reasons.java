/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

/** Why rows of the exports are left out, mended or noted; {@code docs/imports.md} explains each. */
final class Reasons {

    static final String NO_DAY_IN_NAME = "the file's name holds no day";
    static final String DAY_TWICE = "a second file of the same day";
    static final String NO_REPORT_NUMBER = "no report number";
    static final String NUMBER_TWICE = "the report number is there twice in one export";
    static final String NO_DIN = "no drug identification number";
    static final String NO_COMPANY = "no company";
    static final String NOT_HOLDER = "the company is not the holder of the product on the day of receipt";
    static final String UNKNOWN_STATUS = "unknown status word";
    static final String NO_START = "no start";
    static final String START_NOT_A_DAY = "the start is not a usable day";
    static final String NO_DISCONTINUATION_DAY = "to be discontinued, but no day is given";
    static final String NO_END = "resolved, but no end is given";
    static final String NEVER_SHORT = "resolved on or before its start, and never announced before";
    static final String NEVER_ANNOUNCED = "taken back, and never announced before";

    static final String OTHER_START_USED = "the actual start is not a usable day: the anticipated start is used";
    static final String END_NOT_A_DAY = "the end is not a usable day: end unknown";
    static final String END_NOT_AFTER_START = "the end is not after the start: end unknown";
    static final String ESTIMATE_PASSED = "still active after its estimated end: end unknown";
    static final String ESTIMATE_USED = "resolved without a usable actual end: the estimated end is used";
    static final String SHORT_FOR_NO_DAY = "resolved on or before its start: taken back";
    static final String MOVED = "moved to another product or company: taken back there, announced anew here";
    static final String UNKNOWN_REASON = "unknown reason word: other";

    static final String ATC_NOT_A_CODE = "not an ATC code: left out";
    static final String VANISHED = "no longer in the last export, and not taken back: kept as it was";

    private Reasons() {}
}
