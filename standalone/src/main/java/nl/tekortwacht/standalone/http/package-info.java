/* SPDX-License-Identifier: EUPL-1.2 */
/** The pages of the demo: its mailbox and its webhook receiver. */
@NullMarked
package nl.tekortwacht.standalone.http;

import org.jspecify.annotations.NullMarked;
