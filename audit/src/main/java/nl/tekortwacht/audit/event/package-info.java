/* SPDX-License-Identifier: EUPL-1.2 */
/** What was done: action, object, result, origin, actor and time. */
@NullMarked
package nl.tekortwacht.audit.event;

import org.jspecify.annotations.NullMarked;
