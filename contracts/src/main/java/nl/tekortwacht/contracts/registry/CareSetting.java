/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

/** Where a product is used. */
public enum CareSetting {
    /** In hospitals. */
    HOSPITAL,
    /** From community pharmacies. */
    COMMUNITY,
    /** In both. */
    BOTH
}
