/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

class InMemorySessionsTest extends SessionsContract {

    private final Sessions sessions = new InMemorySessions();

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
