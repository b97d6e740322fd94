/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.record.WholesalerRecord;

/**
 * How a wholesaler reported, as it is shown.
 *
 * @param day the closed day of the overview that it is from
 * @param computedAt when that was computed
 */
@Schema(name = "WholesalerRecordAnswer")
record WholesalerRecordView(Instant asKnownAt, LocalDate day, Instant computedAt, WholesalerRecord record) {}
