/* SPDX-License-Identifier: EUPL-1.2 */
/** Who may do what: who calls, by which token or session, and whether an endpoint is for them. */
@NullMarked
package nl.tekortwacht.access;

import org.jspecify.annotations.NullMarked;
