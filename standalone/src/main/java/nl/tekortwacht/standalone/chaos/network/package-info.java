/* SPDX-License-Identifier: EUPL-1.2 */
/** Connections that can be broken: a proxy, and a receiver of webhooks with moods. */
@NullMarked
package nl.tekortwacht.standalone.chaos.network;

import org.jspecify.annotations.NullMarked;
