/* SPDX-License-Identifier: EUPL-1.2 */
/** What all importers share: how they are asked, what they hand over, and how tables are read. */
@NullMarked
package nl.tekortwacht.ingest.imports.format;

import org.jspecify.annotations.NullMarked;
