/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Invitations in memory, beside the members that they lead to. */
public final class InMemoryInvitations implements Invitations {

    private record Kept(Invitation invitation, SecretHash token) {}

    private final Map<UUID, Kept> kept = new LinkedHashMap<>();
    private final InMemoryMembers members;

    /** Whoever accepts becomes one of these. */
    public InMemoryInvitations(InMemoryMembers members) {
        this.members = members;
    }

    private List<Invitation> where(Predicate<Invitation> condition) {
        return kept.values().stream()
                .map(Kept::invitation)
                .filter(condition)
                .sorted(Comparator.comparing(
                                (Invitation invitation) -> invitation.made().at())
                        .reversed()
                        .thenComparing(Invitation::id))
                .toList();
    }

    private void put(Invitation invitation, @Nullable String name, Invitation.End end) {
        kept.computeIfPresent(
                invitation.id(),
                (id, old) -> new Kept(
                        new Invitation(id, name, invitation.membership(), invitation.made(), end), old.token()));
    }

    @Override
    public Mono<Void> add(Invitation invitation, SecretHash token) {
        return Mono.fromRunnable(() -> kept.put(invitation.id(), new Kept(invitation, token)));
    }

    @Override
    public Mono<Invitation> get(UUID id) {
        return Mono.justOrEmpty(kept.get(id)).map(Kept::invitation);
    }

    @Override
    public Mono<Found<Invitation>> open(@Nullable PartyId party, Instant at, Page page) {
        List<Invitation> all = where(invitation -> invitation.isOpen(at)
                && (party == null || party.equals(invitation.membership().party())));
        return Mono.just(new Found<>(
                all.size(), all.stream().skip(page.offset()).limit(page.size()).toList()));
    }

    @Override
    public Mono<List<Invitation>> ofPerson(String person) {
        return Mono.just(where(invitation -> person.equals(invitation.made().by())
                || person.equals(invitation.end().acceptedBy())));
    }

    @Override
    public Mono<Member> accept(SecretHash token, Acceptance acceptance) {
        return members.current(acceptance.person())
                .hasElement()
                .filter(isMember -> !isMember)
                .flatMap(free -> Mono.justOrEmpty(kept.values().stream()
                        .filter(one ->
                                one.token().equals(token) && one.invitation().isOpen(acceptance.at()))
                        .map(Kept::invitation)
                        .findFirst()))
                .map(invitation -> accepted(invitation, acceptance));
    }

    private Member accepted(Invitation invitation, Acceptance acceptance) {
        put(invitation, invitation.name(), new Invitation.End(acceptance.at(), acceptance.person(), null));
        Member member = new Member(
                acceptance.member(),
                acceptance.person(),
                acceptance.name() == null ? invitation.name() : acceptance.name(),
                invitation.membership(),
                acceptance.at(),
                null);
        members.add(member);
        return member;
    }

    @Override
    public Mono<Boolean> withdraw(UUID id, Instant at) {
        return get(id).filter(invitation -> invitation.isOpen(at))
                .map(invitation -> {
                    put(invitation, invitation.name(), new Invitation.End(null, null, at));
                    return true;
                })
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Void> withdrawThoseOf(String person, Instant at) {
        return Mono.fromRunnable(() -> where(invitation ->
                        invitation.isOpen(at) && person.equals(invitation.made().by()))
                .forEach(invitation -> put(invitation, invitation.name(), new Invitation.End(null, null, at))));
    }

    @Override
    public Mono<Void> eraseNames(String person) {
        return Mono.fromRunnable(
                () -> where(invitation -> person.equals(invitation.end().acceptedBy()))
                        .forEach(invitation -> put(invitation, null, invitation.end())));
    }

    @Override
    public Mono<Long> erase(Instant before) {
        return Mono.fromCallable(() -> {
            int size = kept.size();
            kept.values().removeIf(one -> Stream.of(
                            one.invitation().end().acceptedAt(),
                            one.invitation().end().withdrawnAt(),
                            one.invitation().made().expiresAt())
                    .anyMatch(end -> end != null && end.isBefore(before)));
            return (long) size - kept.size();
        });
    }
}
