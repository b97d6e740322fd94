/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.access;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that somebody may try, and what comes of it.
 *
 * @param name of the attempt, as docs/attacks.md has it
 * @param request that is made
 * @param statuses that may be answered
 * @param check of the answer, beside what holds for all answers
 */
record Attack(String name, Supplier<Request> request, Set<Integer> statuses, Consumer<AccessWorld.Reply> check) {

    /** A request as it goes over the wire; several headers of one name are one line each. */
    record Request(String method, String target, Map<String, String> headers, String body) {

        static Request get(String target, String authorization) {
            return new Request("GET", target, Map.of("Authorization", authorization), "");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
