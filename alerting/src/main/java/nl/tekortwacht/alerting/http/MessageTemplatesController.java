/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.message.HtmlPages;
import nl.tekortwacht.alerting.message.Message;
import nl.tekortwacht.alerting.message.Template;
import nl.tekortwacht.alerting.sample.SampleMessages;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what messages look like, with findings that are invented. Sends nothing. */
@RestController
public final class MessageTemplatesController {

    private static final String VERSION = "0.1.0";
    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final SampleMessages samples;
    private final HtmlPages pages;

    /** Shows these messages. */
    public MessageTemplatesController(SampleMessages samples, HtmlPages pages) {
        this.samples = samples;
        this.pages = pages;
    }

    /** All templates. */
    record Templates(List<Template> templates) {}

    /** Each reason in each language, with the version that new messages are written by. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.ADMINISTRATOR})
    @GetMapping(path = "/v1/message-templates", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Object> listMessageTemplates() {
        List<Template> all = Arrays.stream(NotifyReason.values())
                .flatMap(reason -> LANGUAGES.stream().map(language -> new Template(Template.VERSION, reason, language)))
                .toList();
        return response(HttpStatus.OK, MediaType.APPLICATION_JSON, new Templates(all));
    }

    /** The message for the reason. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.ADMINISTRATOR})
    @GetMapping(path = "/v1/message-templates/{reason}/preview")
    public ResponseEntity<Object> previewMessageTemplate(
            @PathVariable String reason,
            @RequestParam(defaultValue = "nl") String language,
            @RequestParam(defaultValue = "html") String format) {
        if (Arrays.stream(NotifyReason.values()).noneMatch(any -> any.name().equals(reason))) {
            return refusal(HttpStatus.NOT_FOUND, "there is no reason of that name; GET /v1/message-templates has all");
        }
        if (!LANGUAGES.contains(language)) {
            return refusal(HttpStatus.BAD_REQUEST, "language: must be nl or en");
        }
        Message message = samples.of(NotifyReason.valueOf(reason), Locale.forLanguageTag(language));
        return switch (format) {
            case "html" ->
                response(HttpStatus.OK, HTML, pages.html(message.content()).orElseThrow());
            case "text" -> response(HttpStatus.OK, TEXT, message.subject() + "\n\n" + message.body());
            default -> refusal(HttpStatus.BAD_REQUEST, "format: must be html or text");
        };
    }

    private static ResponseEntity<Object> refusal(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        return response(status, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    private static ResponseEntity<Object> response(HttpStatus status, MediaType type, Object body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header("API-Version", VERSION)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(body);
    }
}
