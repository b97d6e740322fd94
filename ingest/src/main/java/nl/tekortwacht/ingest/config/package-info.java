/* SPDX-License-Identifier: EUPL-1.2 */
/** All wiring of ingest. */
@NullMarked
package nl.tekortwacht.ingest.config;

import org.jspecify.annotations.NullMarked;
