/* SPDX-License-Identifier: EUPL-1.2 */
/** People who act for a party: members, invitations, and what is kept about a person. */
@NullMarked
package nl.tekortwacht.access.party;

import org.jspecify.annotations.NullMarked;
