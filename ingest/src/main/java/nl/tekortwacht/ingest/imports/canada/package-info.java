/* SPDX-License-Identifier: EUPL-1.2 */
/** The daily exports of the Canadian mandatory shortage notifications, as one stream of reports. */
@NullMarked
package nl.tekortwacht.ingest.imports.canada;

import org.jspecify.annotations.NullMarked;
