/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Keeps a body in a file for as long as it is read, on threads that may wait. */
final class TemporaryFiles {

    private static final int PIECES_AHEAD = 8;

    private final Path folder;

    TemporaryFiles(Path folder) {
        this.folder = folder;
    }

    private interface Blocking {
        void run() throws IOException;
    }

    /**
     * What is made of the body once all of it is in a file; the file goes when that ends, fails or is given up.
     *
     * @param tooLarge the error when there are more bytes than the limit
     */
    <T> Flux<T> with(
            Flux<byte[]> body,
            long limit,
            LongFunction<? extends RuntimeException> tooLarge,
            Function<Path, Flux<T>> read) {
        return Flux.usingWhen(
                blocking(() -> Files.createTempFile(folder, "tekortwacht-", ".body")),
                file -> write(body, file, limit, tooLarge).thenMany(Flux.defer(() -> read.apply(file))),
                file -> blocking(() -> Files.deleteIfExists(file)));
    }

    /** The elements of something that must be opened and closed, one by one as they are asked for. */
    static <T, I extends Iterator<T> & Closeable> Flux<T> iterate(Callable<I> open) {
        return Flux.usingWhen(
                blocking(open),
                all -> Flux.fromIterable(() -> all).subscribeOn(Schedulers.boundedElastic()),
                all -> waiting(all::close));
    }

    private static Mono<Void> write(
            Flux<byte[]> body, Path file, long limit, LongFunction<? extends RuntimeException> tooLarge) {
        return Mono.usingWhen(
                blocking(() -> Files.newOutputStream(file)),
                out -> body.publishOn(Schedulers.boundedElastic(), PIECES_AHEAD)
                        .scanWith(() -> 0L, (size, piece) -> {
                            if (size + piece.length > limit) {
                                throw tooLarge.apply(limit);
                            }
                            write(out, piece);
                            return size + piece.length;
                        })
                        .then(),
                out -> waiting(out::close));
    }

    private static void write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a body could not be written to a temporary file", e);
        }
    }

    private static Mono<Void> waiting(Blocking work) {
        return blocking(() -> {
                    work.run();
                    return true;
                })
                .then();
    }

    private static <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
