/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.verification;

/** What a webhook says to the question whether it wants our messages. */
public sealed interface Answer {

    /** In words, for its owner. */
    String reason();

    /** Yes. */
    record Agreed(String reason) implements Answer {}

    /** Nothing that we understand; it may be mended. */
    record NotYet(String reason) implements Answer {}

    /** No; asking again makes no sense. */
    record Refused(String reason) implements Answer {}
}
