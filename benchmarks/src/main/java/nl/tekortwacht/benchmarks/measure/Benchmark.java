/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import java.util.function.Consumer;

/** Something that can be measured. */
public interface Benchmark {

    /** Its name, by which it is asked for: lower case, words joined by hyphens. */
    String name();

    /**
     * Measures it, and leaves nothing behind.
     *
     * @param progress told what is being done, in one short line each
     */
    Row run(Effort effort, Consumer<String> progress) throws Exception;
}
