/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import nl.tekortwacht.ingest.submission.KeptReceipt;

/**
 * What the books say of a submission.
 *
 * @param safe how many reports say that it made them safe
 * @param quarantined how many lines in quarantine are of it
 */
public record Account(KeptReceipt.Counts counts, long safe, long quarantined) {

    /** Counts that add up. */
    public static Account of(long accepted, long duplicate, long refused) {
        return new Account(
                new KeptReceipt.Counts(accepted + duplicate + refused, accepted, duplicate, refused),
                accepted,
                refused);
    }
}
