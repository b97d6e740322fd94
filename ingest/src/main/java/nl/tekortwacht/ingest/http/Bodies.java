/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.body.Opening;
import nl.tekortwacht.ingest.body.TextBytes;
import nl.tekortwacht.ingest.body.TextLines;
import nl.tekortwacht.ingest.csv.CsvLines;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.table.TableReader;
import nl.tekortwacht.ingest.xlsx.XlsxLines;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;

/** The lines of a body, in whatever form it comes, no faster than they are asked for. */
public final class Bodies {

    private final Limits limits;
    private final UploadReader uploads;
    private final TemporaryFiles files;

    /**
     * Bodies within these limits.
     *
     * @param folder for the files in which workbooks are kept while they are read
     */
    public Bodies(Limits limits, Path folder) {
        this.limits = limits;
        this.files = new TemporaryFiles(folder);
        this.uploads = new UploadReader(limits);
    }

    /** Reads the one file of an upload. */
    UploadReader uploads() {
        return uploads;
    }

    /** Where a body is kept that must be there as a whole. */
    TemporaryFiles files() {
        return files;
    }

    /** The bytes of a body as they come in. */
    static Flux<byte[]> bytes(Flux<DataBuffer> body) {
        return body.map(Bodies::bytes);
    }

    /**
     * The lines of a body.
     *
     * @param named the encoding that the sender names
     * @param said what the sender says that the rows of a table report
     */
    Flux<ReceivedLine> lines(Form form, @Nullable Charset named, @Nullable ReportType said, Flux<byte[]> body) {
        return switch (form) {
            case NDJSON -> ndjson(named, body);
            case JSON -> json(named, body);
            case CSV -> pump(body, () -> new TextLines(named, text -> csv(text, said)));
            case XLSX -> xlsx(said, body);
        };
    }

    Flux<ReceivedLine> ndjson(@Nullable Charset named, Flux<byte[]> body) {
        return pump(body, () -> new TextLines(named, text -> new NdjsonLines(limits)));
    }

    /** All elements of the body at once. */
    Flux<ReceivedLine> json(@Nullable Charset named, Flux<byte[]> body) {
        return Flux.defer(() -> {
            TextBytes text = new TextBytes(named);
            return body.collect(ByteArrayOutputStream::new, (whole, piece) -> append(whole, text.next(piece)))
                    .flatMapIterable(whole -> {
                        append(whole, text.end());
                        return json(text, whole.toByteArray());
                    });
        });
    }

    private List<ReceivedLine> json(TextBytes text, byte[] whole) {
        Opening opening = text.opening();
        return opening == null || opening == Opening.TEXT || opening == Opening.EMPTY
                ? new JsonLines(limits).read(whole)
                : List.of(new ReceivedLine.Unreadable(1, opening.sentence(), ""));
    }

    private LinesOfText csv(TextBytes text, @Nullable ReportType said) {
        return new CsvLines(
                new TableReader(said, limits.table()),
                new CsvLines.Text(!text.isNamed(), text.isDecoded()),
                limits.recordBytes());
    }

    private Flux<ReceivedLine> xlsx(@Nullable ReportType said, Flux<byte[]> body) {
        return files.with(
                body,
                limits.xlsxBytes(),
                Bodies::workbookTooLarge,
                file -> TemporaryFiles.iterate(
                        () -> XlsxLines.open(file, new TableReader(said, limits.table()), limits.zip())));
    }

    /** Reads to the end even when nothing counts any more: a sender listens only when all is sent. */
    private static Flux<ReceivedLine> pump(Flux<byte[]> body, Supplier<LinesOfText> form) {
        return Flux.defer(() -> {
            LinesOfText lines = form.get();
            Flux<List<ReceivedLine>> ended = body.map(lines::next);
            return ended.concatWith(Flux.defer(() -> Flux.just(lines.end()))).concatMapIterable(list -> list);
        });
    }

    private void append(ByteArrayOutputStream whole, byte[] piece) {
        if (whole.size() + (long) piece.length > limits.jsonBytes()) {
            throw tooLarge("A JSON body has at most " + limits.jsonBytes() / (1024 * 1024)
                    + " MiB; send more as application/x-ndjson, one object per line.");
        }
        whole.writeBytes(piece);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ErrorResponseException workbookTooLarge(long limit) {
        return tooLarge("A workbook has at most " + limit / (1024 * 1024) + " MiB; send more as text/csv.");
    }

    static ErrorResponseException tooLarge(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, detail);
        return new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE, problem, null);
    }

    /** The forms in which lines come. */
    enum Form {
        NDJSON(MediaType.APPLICATION_NDJSON),
        JSON(MediaType.APPLICATION_JSON),
        CSV(new MediaType("text", "csv")),
        XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

        private final String type;

        Form(MediaType type) {
            this.type = type.toString();
        }

        String type() {
            return type;
        }
    }
}
