/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The templates of one version, read and compiled. */
record Templates(Template alert, Template digest) {

    private static final List<String> PARTS = List.of("head.html", "style.css", "facts.html");

    static Templates read(Mustache.Compiler compiler, String version) {
        // Parts are asked for when a page is first written, which is where nothing may block.
        Map<String, String> parts = PARTS.stream().collect(Collectors.toMap(name -> name, name -> text(version, name)));
        Mustache.Compiler withParts =
                compiler.withLoader(name -> new StringReader(Objects.requireNonNull(parts.get(name), name)));
        return new Templates(
                withParts.compile(text(version, "alert.html")), withParts.compile(text(version, "digest.html")));
    }

    private static String text(String version, String name) {
        try (InputStream file = Templates.class.getResourceAsStream(version + "/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
