/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something that the reader can do.
 *
 * @param link where to look; null = nowhere
 */
public record Step(String text, @Nullable URI link) {}
