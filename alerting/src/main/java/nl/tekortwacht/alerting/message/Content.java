/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, whatever it looks like.
 *
 * @param about the product, as people know it
 * @param headline the subject line
 * @param lead what happened, in a sentence or a few
 * @param facts what is known
 * @param note what to mind about the facts; null = nothing
 * @param steps what the reader can do; empty if nothing is suggested
 * @param link where to find more
 * @param because why the reader gets this
 */
public record Content(
        Template template,
        String about,
        String headline,
        String lead,
        List<Fact> facts,
        @Nullable String note,
        List<Step> steps,
        URI link,
        String because) {

    /** Lists are kept as they were. */
    public Content {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }

    /** The steps that lead somewhere: what a mail about several has room for. */
    public List<Step> looks() {
        return steps.stream().filter(step -> step.link() != null).toList();
    }
}
