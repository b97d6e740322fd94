/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

/**
 * What it was measured on.
 *
 * @param processors as many as Java may use
 * @param heapMegabytes how much memory Java may use for objects, in MiB
 * @param system the operating system and the kind of processor
 * @param java the version of Java
 */
record Machine(int processors, long heapMegabytes, String system, String java) {

    private static final long MEGABYTE = 1024L * 1024;

    static Machine here() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                runtime.availableProcessors(),
                runtime.maxMemory() / MEGABYTE,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version().toString());
    }
}
