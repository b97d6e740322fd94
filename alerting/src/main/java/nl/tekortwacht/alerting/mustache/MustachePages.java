/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.mustache;

import com.samskivert.mustache.Mustache;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Digest;
import nl.tekortwacht.alerting.message.Headings;
import nl.tekortwacht.alerting.message.HtmlPages;
import nl.tekortwacht.alerting.message.Template;

/** Fills the templates, which lie in a folder for each version. All values are escaped. */
public final class MustachePages implements HtmlPages {

    private final Map<String, Templates> versions;

    /** Reads all templates. */
    public MustachePages() {
        Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).nullValue("");
        versions = Map.of(Template.VERSION, Templates.read(compiler, Template.VERSION));
        Headings.of("nl");
    }

    @Override
    public Optional<String> html(Content content) {
        return Optional.ofNullable(versions.get(content.template().version()))
                .map(templates -> templates.alert().execute(Page.of(content)));
    }

    @Override
    public Optional<String> html(Digest digest) {
        return Optional.ofNullable(versions.get(digest.version()))
                .map(templates -> templates.digest().execute(Page.of(digest)));
    }
}
