/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The export of one day.
 *
 * @param name the name of the file
 * @param day the day on which it was fetched, from its name
 */
record Export(String name, LocalDate day, Path path) {}
