/* SPDX-License-Identifier: EUPL-1.2 */
/** The live stream of finding events: one poller per instance, resumable for every client. */
@NullMarked
package nl.tekortwacht.api.stream;

import org.jspecify.annotations.NullMarked;
