/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.ingest.imports.format.Importer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The door for published lists, registers and ledgers, in their raw form. */
@RestController
public final class ImportsEndpoint {

    private static final String PATH = "/v1/imports";

    private final ImportDesk desk;

    /** A door to this desk. */
    public ImportsEndpoint(ImportDesk desk) {
        this.desk = desk;
    }

    /** A format, what it is, and where it is sent. */
    public record Listed(String format, String reads, String path) {}

    /** The formats that there are. */
    @AllowedFor(Role.PUBLIC)
    @GetMapping(PATH)
    public List<Listed> listFormats() {
        return Importers.all().stream()
                .map(importer -> new Listed(importer.format(), importer.reads(), PATH + "/" + importer.format()))
                .toList();
    }

    /**
     * Takes the raw file as the body.
     *
     * @param name of the file as it was published; some formats tell the day by it
     */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            scope = Scope.REPORT)
    @PostMapping(PATH + "/{format}")
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeFile(
            Grant grant,
            ServerHttpRequest request,
            @PathVariable("format") String format,
            @RequestParam(name = "name", required = false) @Nullable String name) {
        Importer importer = importer(format);
        MediaType type = request.getHeaders().getContentType();
        ImportDesk.RawFile file = new ImportDesk.RawFile(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(type, MediaType.APPLICATION_OCTET_STREAM),
                Bodies.bytes(request.getBody()));
        return desk.take(Senders.of(grant), request, importer, file);
    }

    /** Takes the raw file as an upload from a form. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            scope = Scope.REPORT)
    @PostMapping(path = PATH + "/{format}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeFileUpload(
            Grant grant, ServerHttpRequest request, @PathVariable("format") String format) {
        Importer importer = importer(format);
        return desk.uploads().with(request, part -> {
            MediaType type = part.headers().getContentType();
            ImportDesk.RawFile file = new ImportDesk.RawFile(
                    part.filename(),
                    Objects.requireNonNullElse(type, MediaType.APPLICATION_OCTET_STREAM),
                    Bodies.bytes(part.content()));
            return desk.take(Senders.of(grant), request, importer, file);
        });
    }

    private static Importer importer(String format) {
        return Importers.ofFormat(format)
                .orElseThrow(() -> Problems.missing("There is no such format; there are "
                        + Importers.all().stream().map(Importer::format).collect(Collectors.joining(", ")) + "."));
    }
}
