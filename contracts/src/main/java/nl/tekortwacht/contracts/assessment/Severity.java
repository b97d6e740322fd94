/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

/** How bad a shortage is, from what patients notice. In ascending order. */
public enum Severity {
    /** Another product of the same group carries it. */
    LOW,
    /** Patients notice, and care goes on. */
    MEDIUM,
    /** Care must be arranged in another way. */
    HIGH,
    /** Not enough alternatives, and a life-threatening condition or a large impact on patients (CBG, report 2023). */
    CRITICAL
}
