/* SPDX-License-Identifier: EUPL-1.2 */
/** Who wants to be told about what and where holders are asked, and the rules that such requests must pass. */
@NullMarked
package nl.tekortwacht.api.subscription;

import org.jspecify.annotations.NullMarked;
