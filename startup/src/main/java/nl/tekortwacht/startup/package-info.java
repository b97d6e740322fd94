/* SPDX-License-Identifier: EUPL-1.2 */
/** What every service does when it starts: its tables, its topics, and a clear word when that fails. */
@NullMarked
package nl.tekortwacht.startup;

import org.jspecify.annotations.NullMarked;
