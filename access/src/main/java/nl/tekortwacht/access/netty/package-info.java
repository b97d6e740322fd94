/* SPDX-License-Identifier: EUPL-1.2 */
/** Limits on connections, before there is a request. */
@NullMarked
package nl.tekortwacht.access.netty;

import org.jspecify.annotations.NullMarked;
