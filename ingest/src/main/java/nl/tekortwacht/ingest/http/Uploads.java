/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.tekortwacht.ingest.intake.ReportType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;

/** Tells the form of what is sent, by its media type or its name. */
final class Uploads {

    private static final Map<String, Bodies.Form> BY_NAME = Map.of(
            "ndjson", Bodies.Form.NDJSON,
            "jsonl", Bodies.Form.NDJSON,
            "json", Bodies.Form.JSON,
            "csv", Bodies.Form.CSV,
            "txt", Bodies.Form.CSV,
            "tsv", Bodies.Form.CSV,
            "xlsx", Bodies.Form.XLSX);

    private static final String ACCEPTED = String.join(
            ", ", Arrays.stream(Bodies.Form.values()).map(Bodies.Form::type).toList());

    private Uploads() {}

    /** The form of a body of this media type, if it is taken. */
    static Optional<Bodies.Form> form(@Nullable MediaType type) {
        return Arrays.stream(Bodies.Form.values())
                .filter(form -> type != null
                        && type.isConcrete()
                        && MediaType.valueOf(form.type()).equalsTypeAndSubtype(type))
                .findFirst();
    }

    /** The form of a file in an upload: by its media type, else by its name, since browsers know few types. */
    static Bodies.Form form(FilePart part) {
        String name = part.filename();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return form(part.headers().getContentType())
                .or(() -> Optional.ofNullable(BY_NAME.get(ending)))
                .orElseThrow(Uploads::unsupported);
    }

    /** The one file of an upload. */
    static FilePart onlyFile(MultiValueMap<String, Part> parts) {
        List<FilePart> files = parts.values().stream()
                .flatMap(List::stream)
                .filter(FilePart.class::isInstance)
                .map(FilePart.class::cast)
                .toList();
        if (files.size() != 1) {
            throw invalid("An upload has exactly one file, so that its receipt is about that file; this one has "
                    + files.size() + ".");
        }
        return files.getFirst();
    }

    /** What the rows of a table report, if the sender says it. */
    static @Nullable ReportType said(@Nullable String type) {
        if (type == null) {
            return null;
        }
        return ReportType.ofText(type)
                .orElseThrow(() -> invalid("type must be stock, order, notification or retraction."));
    }

    static ErrorResponseException unsupported() {
        return problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Send reports as one of " + ACCEPTED + ", or upload one such file as multipart/form-data.");
    }

    static ErrorResponseException invalid(String detail) {
        return problem(HttpStatus.BAD_REQUEST, detail);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(
                status, Objects.requireNonNull(ProblemDetail.forStatusAndDetail(status, detail)), null);
    }
}
