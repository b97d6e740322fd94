/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

class MemoryCountryWatchTest implements CountryWatchContract {

    @Override
    public World world() {
        return new MemoryWorld();
    }
}
