/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

class MemoryGroupWatchTest implements GroupWatchContract {

    @Override
    public World world() {
        return new MemoryWorld();
    }
}
