/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

/** The stories, in memory. */
class MemoryStoriesTest extends StoryContract {

    @Override
    World world() {
        return Worlds.inMemory(new Tables(Tables.Faults.NONE));
    }
}
