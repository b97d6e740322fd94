/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.alert;

/** A sentence for people, in both languages. */
public record Sentence(String nl, String en) {

    Sentence and(Sentence next) {
        return new Sentence(nl + " " + next.nl(), en + " " + next.en());
    }
}
