/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.latenotice;

import java.util.List;
import java.util.Set;
import nl.tekortwacht.api.page.SortKey;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** Which late notices, in which order. What is null, or an empty set of statuses, does not filter. */
public record LateNoticeFilter(
        @Nullable PartyId reporter,
        @Nullable ProductId product,
        Set<LateNoticeStatus> statuses,
        List<SortKey<LateNoticeSort>> sort) {}
