/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

/** Where everything is kept, in one database. */
public record Stores(AlertStore alerts, BeliefStore beliefs, WaitingStore waiting) {}
