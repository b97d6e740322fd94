/* SPDX-License-Identifier: EUPL-1.2 */
/** Who is signed in, and until when. */
@NullMarked
package nl.tekortwacht.access.session;

import org.jspecify.annotations.NullMarked;
