/* SPDX-License-Identifier: EUPL-1.2 */
/** Shortage lists that agencies of other countries publish, as registry lines and notifications. */
@NullMarked
package nl.tekortwacht.ingest.imports.lists;

import org.jspecify.annotations.NullMarked;
