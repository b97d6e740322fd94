/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.tekortwacht.api.alert.AlertFilter;
import nl.tekortwacht.api.alert.DeadLetters;
import nl.tekortwacht.api.alert.DeliveryFilter;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;

/** Reads which dead letters are to be sent again, and keeps every fault. */
final class ReplayRequest {

    private static final Set<String> FIELDS = Set.of("ids", "from", "until", "audience", "channel");
    private static final int MOST = 1_000;

    private final Map<String, @Nullable Object> sent;
    private final List<Fault> faults = new ArrayList<>();

    ReplayRequest(Map<String, @Nullable Object> sent) {
        this.sent = sent;
    }

    /** What was asked for; fails with every fault. */
    DeadLetters read() {
        for (String field : new TreeSet<>(sent.keySet())) {
            if (!FIELDS.contains(field)) {
                refuse(field, "unknown field; known are " + String.join(", ", new TreeSet<>(FIELDS)));
            }
        }
        DeadLetters which = sent.get("ids") == null ? made() : named();
        if (!faults.isEmpty() || which == null) {
            throw Problems.invalid(List.copyOf(faults));
        }
        return which;
    }

    private DeadLetters named() {
        FIELDS.stream()
                .filter(field -> !field.equals("ids") && sent.get(field) != null)
                .sorted()
                .forEach(field -> refuse(field, "give either ids, or from and until"));
        List<UUID> ids = new ArrayList<>();
        if (!(sent.get("ids") instanceof List<?> list) || list.isEmpty() || list.size() > MOST) {
            refuse("ids", "must be a list of 1 to " + MOST + " deliveries");
            return new DeadLetters.Named(ids);
        }
        for (Object id : list) {
            UUID uuid = parsed("ids", id, QueryParameters::parseUuid);
            if (uuid != null) {
                ids.add(uuid);
            }
        }
        return new DeadLetters.Named(ids);
    }

    private @Nullable DeadLetters made() {
        Instant from = required("from", QueryParameters::parseBeginning);
        Instant until = required("until", QueryParameters::parseInstantOrDay);
        Set<AlertFilter.Audience> audiences = EnumSet.noneOf(AlertFilter.Audience.class);
        if (sent.get("audience") != null) {
            AlertFilter.Audience audience =
                    parsed("audience", sent.get("audience"), text -> Words.parse(AlertFilter.Audience.class, text));
            if (audience != null) {
                audiences.add(audience);
            }
        }
        Set<DeliveryFilter.Channel> channels = EnumSet.noneOf(DeliveryFilter.Channel.class);
        if (sent.get("channel") != null) {
            DeliveryFilter.Channel channel = parsed("channel", sent.get("channel"), ReplayRequest::channel);
            if (channel != null) {
                channels.add(channel);
            }
        }
        return from == null || until == null ? null : new DeadLetters.Made(from, until, audiences, channels);
    }

    static DeliveryFilter.Channel channel(String text) {
        return switch (text) {
            case "email" -> DeliveryFilter.Channel.EMAIL;
            case "webhook" -> DeliveryFilter.Channel.WEBHOOK;
            default -> throw new IllegalArgumentException("must be email or webhook");
        };
    }

    private <T> @Nullable T required(String field, Function<String, T> parse) {
        if (sent.get(field) == null) {
            refuse(field, "is missing");
            return null;
        }
        return parsed(field, sent.get(field), parse);
    }

    private <T> @Nullable T parsed(String field, @Nullable Object value, Function<String, T> parse) {
        if (!(value instanceof String text)) {
            refuse(field, "must be a text");
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            refuse(field, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return null;
        }
    }

    private void refuse(String field, String reason) {
        faults.add(new Fault(field, reason));
    }
}
