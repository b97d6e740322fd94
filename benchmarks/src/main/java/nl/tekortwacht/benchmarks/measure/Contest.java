/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

/**
 * Two ways to do the same work: the system's, and the floor, which is the barest program that does what nobody can do
 * without. Only what the two methods time counts.
 */
public interface Contest extends AutoCloseable {

    /** Makes the work of the next pair ready. */
    void prepare() throws Exception;

    /** The system does the work; its figure, which is units a second unless the row says otherwise. */
    double system() throws Exception;

    /** The floor does the same work; the same figure of it. */
    double floor() throws Exception;

    @Override
    void close();
}
