/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

class MemoryDetectorTest implements DetectorContract {

    @Override
    public World world() {
        return new MemoryWorld();
    }
}
