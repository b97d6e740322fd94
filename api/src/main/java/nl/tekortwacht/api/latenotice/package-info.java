/* SPDX-License-Identifier: EUPL-1.2 */
/** Late notices as they are asked for and shown. */
@NullMarked
package nl.tekortwacht.api.latenotice;

import org.jspecify.annotations.NullMarked;
