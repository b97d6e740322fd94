/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The rows of a world in memory, and what can go wrong with them. */
final class Tables {

    /** Breaks what is under way, by throwing. */
    @FunctionalInterface
    interface Faults {

        /** Nothing goes wrong. */
        Faults NONE = point -> {};

        /**
         * Something is about to happen.
         *
         * @param point what
         */
        void at(String point);
    }

    private final Faults faults;
    private State state = new State();

    Tables(Faults faults) {
        this.faults = faults;
    }

    synchronized State state() {
        return state;
    }

    private synchronized void restore(State before) {
        state = before;
    }

    /** A statement of its own, or of the transaction around it. */
    <T> Mono<T> statement(String name, Function<State, T> work) {
        return Mono.fromSupplier(() -> {
            faults.at(name);
            synchronized (this) {
                return work.apply(state);
            }
        });
    }

    /** All of it, or nothing. */
    <T> Mono<T> transaction(Mono<T> work) {
        return Mono.defer(() -> {
            State before;
            synchronized (this) {
                before = state.copy();
            }
            return work.doOnSuccess(any -> faults.at("commit"))
                    .doOnError(any -> restore(before))
                    .doOnSuccess(any -> faults.at("committed"));
        });
    }
}
