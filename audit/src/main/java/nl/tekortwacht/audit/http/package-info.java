/* SPDX-License-Identifier: EUPL-1.2 */
/** Records requests, and answers those who inspect the log. */
@NullMarked
package nl.tekortwacht.audit.http;

import org.jspecify.annotations.NullMarked;
