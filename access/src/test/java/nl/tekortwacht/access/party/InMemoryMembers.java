/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Members in memory. */
public final class InMemoryMembers implements Members {

    private static final Comparator<Member> NEWEST_FIRST =
            Comparator.comparing(Member::since).reversed().thenComparing(Member::id);

    private final Map<UUID, Member> members = new LinkedHashMap<>();

    void add(Member member) {
        members.put(member.id(), member);
    }

    private List<Member> where(Predicate<Member> condition) {
        return members.values().stream().filter(condition).sorted(NEWEST_FIRST).toList();
    }

    private static boolean isNow(Member member, @Nullable PartyId party) {
        return member.endedAt() == null
                && (party == null || member.membership().party().equals(party));
    }

    private boolean isLast(Member member) {
        return member.membership().administrator()
                && where(other -> isNow(other, member.membership().party())
                                && other.membership().administrator())
                        .equals(List.of(member));
    }

    @Override
    public Mono<Membership> current(String person) {
        return Mono.justOrEmpty(where(member -> member.person().equals(person) && member.endedAt() == null).stream()
                .findFirst()
                .map(Member::membership));
    }

    @Override
    public Mono<Member> get(UUID id) {
        return Mono.justOrEmpty(members.get(id));
    }

    @Override
    public Mono<Found<Member>> find(@Nullable PartyId party, Page page) {
        List<Member> all = where(member -> isNow(member, party));
        return Mono.just(new Found<>(
                all.size(), all.stream().skip(page.offset()).limit(page.size()).toList()));
    }

    @Override
    public Mono<List<Member>> active(@Nullable PartyId party) {
        return Mono.just(where(member -> isNow(member, party)).stream()
                .sorted(Comparator.comparing(
                                (Member member) -> member.membership().party().value())
                        .thenComparing(member -> String.valueOf(member.name()))
                        .thenComparing(Member::id))
                .toList());
    }

    @Override
    public Mono<List<Member>> ofPerson(String person) {
        return Mono.just(where(member -> member.person().equals(person)));
    }

    @Override
    public Mono<Boolean> rename(UUID id, String name) {
        return change(id, true, member -> with(member, name, member.membership().administrator(), null));
    }

    @Override
    public Mono<Boolean> promote(UUID id) {
        return change(id, true, member -> with(member, member.name(), true, null));
    }

    @Override
    public Mono<Boolean> demote(UUID id, boolean evenLast) {
        return change(id, evenLast, member -> with(member, member.name(), false, null));
    }

    @Override
    public Mono<Boolean> end(UUID id, Instant at, boolean evenLast) {
        return change(
                id,
                evenLast,
                member -> with(member, member.name(), member.membership().administrator(), at));
    }

    private interface Step {
        Member of(Member member);
    }

    private Mono<Boolean> change(UUID id, boolean evenLast, Step step) {
        return Mono.fromCallable(() -> {
            Member member = members.get(id);
            if (member == null || member.endedAt() != null || (!evenLast && isLast(member))) {
                return false;
            }
            members.put(id, step.of(member));
            return true;
        });
    }

    private static Member with(Member member, @Nullable String name, boolean administrator, @Nullable Instant endedAt) {
        return new Member(
                member.id(),
                member.person(),
                name,
                new Membership(member.membership().party(), administrator),
                member.since(),
                endedAt);
    }

    @Override
    public Mono<Void> eraseNames(String person) {
        return Mono.fromRunnable(
                () -> members.replaceAll((id, member) -> member.person().equals(person) && member.endedAt() != null
                        ? with(member, null, member.membership().administrator(), member.endedAt())
                        : member));
    }

    @Override
    public Mono<Long> erase(Instant before) {
        return Mono.fromCallable(() -> {
            int size = members.size();
            members.values()
                    .removeIf(member -> member.endedAt() != null
                            && Objects.requireNonNull(member.endedAt()).isBefore(before));
            return (long) size - members.size();
        });
    }
}
