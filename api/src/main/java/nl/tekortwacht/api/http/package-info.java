/* SPDX-License-Identifier: EUPL-1.2 */
/** The endpoints, their problems, headers and OpenAPI document. */
@NullMarked
package nl.tekortwacht.api.http;

import org.jspecify.annotations.NullMarked;
