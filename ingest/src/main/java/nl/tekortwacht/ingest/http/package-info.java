/* SPDX-License-Identifier: EUPL-1.2 */
/** The doors for reports and registry lines over HTTP. */
@NullMarked
package nl.tekortwacht.ingest.http;

import org.jspecify.annotations.NullMarked;
