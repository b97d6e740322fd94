/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.ingest.csv.CsvTemplate;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.table.Template;
import nl.tekortwacht.ingest.xlsx.XlsxTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands out empty tables with examples, for those who report from a spreadsheet. */
@RestController
public final class TemplatesEndpoint {

    private static final String PATH = "/v1/report-templates";

    /** An endpoint. */
    public TemplatesEndpoint() {}

    /** Templates of a type of report, and where they are. */
    public record Listed(String type, List<String> columns, String xlsx, String csv) {}

    /** All templates. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(PATH)
    public List<Listed> list(
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Locale chosen = language(language, accepted);
        return Arrays.stream(ReportType.values())
                .map(type -> {
                    String path = PATH + "/" + type.text();
                    String query = "?language=" + chosen.getLanguage();
                    List<String> columns = new Template(type, chosen).headers();
                    return new Listed(type.text(), columns, path + ".xlsx" + query, path + ".csv" + query);
                })
                .toList();
    }

    /** One template, as a file. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(PATH + "/{file}")
    public Mono<ResponseEntity<byte[]>> download(
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        int dot = file.lastIndexOf('.');
        ReportType type = ReportType.ofText(file.substring(0, Math.max(0, dot))).orElseThrow(TemplatesEndpoint::none);
        Template template = new Template(type, language(language, accepted));
        return switch (file.substring(dot + 1)) {
            case "csv" ->
                Mono.just(answer(
                        file, new MediaType("text", "csv", StandardCharsets.UTF_8), CsvTemplate.bytes(template)));
            case "xlsx" ->
                Mono.fromCallable(() -> XlsxTemplate.bytes(template))
                        .subscribeOn(Schedulers.boundedElastic())
                        .map(bytes -> answer(file, MediaType.valueOf(Bodies.Form.XLSX.type()), bytes));
            default -> Mono.error(none());
        };
    }

    private static ResponseEntity<byte[]> answer(String file, MediaType type, byte[] bytes) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(file).build());
        return ResponseEntity.ok().headers(headers).body(bytes);
    }

    private static Locale language(@Nullable String asked, @Nullable String accepted) {
        if (asked != null) {
            return switch (asked) {
                case "nl" -> Template.DUTCH;
                case "en" -> Template.ENGLISH;
                default -> throw Uploads.invalid("language must be nl or en.");
            };
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted == null ? "nl" : accepted);
            Locale best = Locale.lookup(ranges, List.of(Template.DUTCH, Template.ENGLISH));
            return best == null ? Template.DUTCH : best;
        } catch (IllegalArgumentException e) {
            return Template.DUTCH;
        }
    }

    private static ErrorResponseException none() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "There is no such template; there are stock, order, notification and retraction, as .xlsx and .csv.");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
