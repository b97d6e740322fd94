/* SPDX-License-Identifier: EUPL-1.2 */
/** The JSON and YAML forms of everything in contracts; the only package here that knows Jackson. */
@NullMarked
package nl.tekortwacht.contracts.json;

import org.jspecify.annotations.NullMarked;
