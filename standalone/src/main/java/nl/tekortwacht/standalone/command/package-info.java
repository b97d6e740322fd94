/* SPDX-License-Identifier: EUPL-1.2 */
/** The command line {@code tekortwacht}. */
@NullMarked
package nl.tekortwacht.standalone.command;

import org.jspecify.annotations.NullMarked;
