/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

/** The stories, in PostgreSQL. */
class PostgresStoriesTest extends StoryContract {

    @Override
    World world() {
        return Worlds.inPostgres();
    }
}
