/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.List;
import reactor.core.publisher.Mono;

/** The tests that are asked for and not yet sent. */
public interface TestRequests {

    /**
     * Takes the oldest out; within the transaction that it is called in. Those of subscriptions that have ended are
     * dropped.
     *
     * @param limit how many at most
     */
    Mono<List<TestRequest>> take(int limit);
}
