/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

/** Whose belief about what. */
public record BeliefKey(Recipient recipient, Matter matter, NotifyReason.Topic topic) {}
