/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.preview;

/** What routes would do. */
public sealed interface RoutesPreview permits FindingPreview, MonthPreview {}
