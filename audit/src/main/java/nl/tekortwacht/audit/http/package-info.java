/* SPDX-License-Identifier: EUPL-1.2 */
/** Records requests before they are answered. */
@NullMarked
package nl.tekortwacht.audit.http;

import org.jspecify.annotations.NullMarked;
