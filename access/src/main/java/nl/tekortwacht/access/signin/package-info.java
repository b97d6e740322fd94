/* SPDX-License-Identifier: EUPL-1.2 */
/** A person on the way to the provider and back, and what is believed of them. */
@NullMarked
package nl.tekortwacht.access.signin;

import org.jspecify.annotations.NullMarked;
