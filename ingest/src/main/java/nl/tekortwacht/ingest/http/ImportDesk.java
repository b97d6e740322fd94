/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.tekortwacht.ingest.imports.ImportWriter;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.ingest.imports.format.NotTheFormatException;
import nl.tekortwacht.ingest.submission.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where raw files of published sources are handed in. A file is converted as a whole, on a thread that may wait, with the
 * code of the command line; then its registry lines and its reports are handed in like those of any other request.
 */
public final class ImportDesk {

    /**
     * A file as it is sent.
     *
     * @param name as it was published; empty = not told
     */
    record RawFile(String name, MediaType type, Flux<byte[]> bytes) {}

    private final SubmissionDesk registry;
    private final SubmissionDesk reports;
    private final Bodies bodies;
    private final long mostBytes;

    /**
     * A desk that hands on to these two.
     *
     * @param mostBytes of a file as it is sent
     */
    public ImportDesk(SubmissionDesk registry, SubmissionDesk reports, Bodies bodies, long mostBytes) {
        this.registry = registry;
        this.reports = reports;
        this.bodies = bodies;
        this.mostBytes = mostBytes;
    }

    /** Reads uploads from forms. */
    UploadReader uploads() {
        return bodies.uploads();
    }

    /** Converts the file and takes its lines; nothing of the file is left on the disk afterwards. */
    Mono<ResponseEntity<Map<String, @Nullable Object>>> take(
            Sender sender, ServerHttpRequest request, Importer importer, RawFile raw) {
        Handing handing = new Handing(sender, request, raw.type());
        return bodies.files()
                .with(
                        raw.bytes(),
                        mostBytes,
                        ImportDesk::tooLarge,
                        file -> inFolder(file, raw, folder -> take(handing, importer, folder)))
                .single();
    }

    /** Who hands a file in, with which request, as what. */
    private record Handing(Sender sender, ServerHttpRequest request, MediaType type) {}

    private interface InFolder {
        Mono<ResponseEntity<Map<String, @Nullable Object>>> work(ImportFolder folder);
    }

    private static Flux<ResponseEntity<Map<String, @Nullable Object>>> inFolder(
            Path file, RawFile raw, InFolder inFolder) {
        return Flux.usingWhen(
                waiting(() -> ImportFolder.around(file, raw.name())),
                inFolder::work,
                folder -> waiting(() -> {
                    folder.delete();
                    return true;
                }));
    }

    private Mono<ResponseEntity<Map<String, @Nullable Object>>> take(
            Handing handing, Importer importer, ImportFolder folder) {
        return waiting(() -> convert(importer, folder)).flatMap(conversion -> {
            if (conversion.summary().registryLines() == 0
                    && conversion.summary().reports().isEmpty()) {
                return Mono.error(ImportAnswers.nothingUsable(conversion));
            }
            ImportAnswers answers = new ImportAnswers(conversion);
            return registryLines(handing, folder, answers)
                    .flatMap(registered -> registered.status().is5xxServerError()
                            ? Mono.just(answers.of(registered, ImportAnswers.Part.NOT_HANDED_IN))
                            : reportLines(handing, folder, answers).map(reported -> answers.of(registered, reported)));
        });
    }

    private static ImportWriter.Conversion convert(Importer importer, ImportFolder folder) throws Exception {
        if (folder.isWebPage()) {
            throw ImportAnswers.notTheFormat(importer, "the source answered with a web page");
        }
        try {
            return ImportWriter.convert(importer, folder.source(), folder.lines());
        } catch (NotTheFormatException e) {
            throw ImportAnswers.notTheFormat(importer, String.valueOf(e.getMessage()));
        }
    }

    private Mono<ImportAnswers.Part> registryLines(Handing handing, ImportFolder folder, ImportAnswers answers) {
        return answers.hasRegistryLines()
                ? handIn(registry, handing, folder, "registry.ndjson")
                : Mono.just(ImportAnswers.Part.NO_LINES);
    }

    private Mono<ImportAnswers.Part> reportLines(Handing handing, ImportFolder folder, ImportAnswers answers) {
        return answers.hasReports()
                ? handIn(reports, handing, folder, "reports.ndjson")
                : Mono.just(ImportAnswers.Part.NO_LINES);
    }

    /** The receipt is about the bytes of the raw file; the lines are those that were made of it. */
    private Mono<ImportAnswers.Part> handIn(SubmissionDesk desk, Handing handing, ImportFolder folder, String lines) {
        Path made = folder.lines().resolve(lines);
        return desk.take(handing.sender, handing.request, handing.type, pieces(folder.source()), raw -> raw.then()
                        .thenMany(bodies.ndjson(StandardCharsets.UTF_8, pieces(made))))
                .map(ImportAnswers.Part::of);
    }

    private static Flux<byte[]> pieces(Path file) {
        return TemporaryFiles.iterate(() -> FilePieces.open(file));
    }

    private static <T> Mono<T> waiting(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    private static ErrorResponseException tooLarge(long limit) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE,
                "A file has at most " + limit / (1024 * 1024) + " MiB; send it compressed, or in parts.");
        return new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE, problem, null);
    }
}
