/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

/** Why a workbook is not read, or not read any further. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        super(reason);
    }
}
