/* SPDX-License-Identifier: EUPL-1.2 */
/** Who would be told what by routes, without telling anybody. */
@NullMarked
package nl.tekortwacht.alerting.preview;

import org.jspecify.annotations.NullMarked;
