/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import reactor.core.publisher.Mono;

/** Makes several steps one: all of them happen, or none. */
@FunctionalInterface
public interface Transactions {

    /** The work in one transaction, committed when it completes, undone when it fails or is cancelled. */
    <T> Mono<T> inOne(Mono<T> work);
}
