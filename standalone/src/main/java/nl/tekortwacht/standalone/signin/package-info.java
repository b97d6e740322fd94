/* SPDX-License-Identifier: EUPL-1.2 */
/** The invented people of the demo, and the provider on this machine with whom they sign in. */
@NullMarked
package nl.tekortwacht.standalone.signin;

import org.jspecify.annotations.NullMarked;
