/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

/** The steps of the ladder of solutions of CBG and IGJ (routekaart, version of 9 March 2017), in ascending order. */
public enum LadderStep {
    /** A registered product with the same substance and a comparable strength and form carries it. */
    SUBSTITUTE(1),
    /** The same substance in another strength or form, or a substitution that needs extra care. */
    OTHER_STRENGTH_OR_FORM(2),
    /** Another registered substance. */
    OTHER_SUBSTANCE(3),
    /** A product that is not registered here, or a pharmacy preparation. */
    UNREGISTERED_OR_PREPARATION(4),
    /** The treatment must change. */
    CHANGE_TREATMENT(5);

    private final int number;

    LadderStep(int number) {
        this.number = number;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }
}
