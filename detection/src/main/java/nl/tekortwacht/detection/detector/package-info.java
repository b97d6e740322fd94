/* SPDX-License-Identifier: EUPL-1.2 */
/** Load, decide, save: batches of reports, the passing of days and the outbox, over ports that adapters fill. */
@NullMarked
package nl.tekortwacht.detection.detector;

import org.jspecify.annotations.NullMarked;
