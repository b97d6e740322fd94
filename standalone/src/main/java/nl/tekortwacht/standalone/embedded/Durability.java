/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

/** What data survives once it has been acknowledged. */
public enum Durability {
    /** The end of this process, however it ends. */
    PROCESS_END,
    /** The loss of power too: everything is forced to disk before it is acknowledged. */
    POWER_LOSS
}
