/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import nl.tekortwacht.contracts.access.Caller;

/**
 * Somebody who signed in.
 *
 * @param caller what they may be
 * @param name for their own screen and nothing else
 */
public record Person(Caller caller, String name) {}
