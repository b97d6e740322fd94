/* SPDX-License-Identifier: EUPL-1.2 */
/** Takes reports in, checks them, acknowledges them once they are safe. */
@NullMarked
package nl.tekortwacht.ingest;

import org.jspecify.annotations.NullMarked;
