/* SPDX-License-Identifier: EUPL-1.2 */
/** What the tests of several modules share; no service depends on it. */
@NullMarked
package nl.tekortwacht.testing;

import org.jspecify.annotations.NullMarked;
