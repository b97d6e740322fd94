/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/** The query of a request, and every fault in it; a key that nobody reads is a fault too. */
final class QueryKeys {

    private static final int MAX_LENGTH = 200;

    private final MultiValueMap<String, String> sent;
    private final Set<String> read = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    QueryKeys(ServerWebExchange exchange) {
        sent = exchange.getRequest().getQueryParams();
    }

    /** Refuses every key. */
    static void refuseAll(ServerWebExchange exchange) {
        new QueryKeys(exchange).refuseFaults();
    }

    /** The id in a path; refuses every key. */
    static UUID id(String text, ServerWebExchange exchange) {
        return new QueryKeys(exchange).id("id", text);
    }

    /** The id in a path, when all keys have been read. */
    UUID id(String name, String text) {
        UUID id = parsed(name, text, QueryKeys::parseUuid);
        refuseFaults();
        return Objects.requireNonNull(id);
    }

    /** The party that a list is limited to; for whoever acts for a party that one, and asking for another is a fault. */
    @Nullable
    PartyId party(Grant grant) {
        PartyId asked = one("party", PartyId::new);
        if (asked != null && !grant.covers(asked)) {
            faults.add(new Fault("party", "must be the party that you act for"));
        }
        return grant.onlyParty().orElse(asked);
    }

    Page page() {
        Integer number = one("page", text -> number(text, Page.LAST));
        Integer size = one("pageSize", text -> number(text, Page.LARGEST));
        return new Page(number == null ? 1 : number, size == null ? Page.USUAL : size);
    }

    private <T> @Nullable T one(String name, Function<String, T> parse) {
        read.add(name);
        List<String> values = sent.getOrDefault(name, List.of());
        if (values.size() > 1) {
            faults.add(new Fault(name, "may be given once"));
        }
        return values.isEmpty() ? null : parsed(name, values.getFirst(), parse);
    }

    private <T> @Nullable T parsed(String name, @Nullable String text, Function<String, T> parse) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            faults.add(new Fault(name, "has 1 to " + MAX_LENGTH + " characters"));
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(name, Objects.requireNonNullElse(e.getMessage(), "is not valid")));
            return null;
        }
    }

    /** Throws if anything was wrong; to be called when all keys have been read. */
    void refuseFaults() {
        for (String name : new TreeSet<>(sent.keySet())) {
            if (!read.contains(name)) {
                faults.add(new Fault(
                        name,
                        "unknown query parameter; "
                                + (read.isEmpty() ? "there are none here" : "known are " + String.join(", ", read))));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(List.copyOf(faults));
        }
    }

    private static UUID parseUuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
    }

    private static int number(String text, int most) {
        String reason = "must be a whole number from 1 to " + most;
        try {
            int number = Integer.parseInt(text);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException(reason);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(reason, e);
        }
    }
}
