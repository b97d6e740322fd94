/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.route.RouteWords;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/** Reads who asks for which silence. */
final class SilenceRequest {

    private static final Set<String> KNOWN =
            Set.of("audiences", "news", "product", "group", "atc", "reason", "owner", "from", "until");
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST = 200;
    private static final Map<String, Audience> AUDIENCES = audiences();
    private static final Map<String, Audience> OWNERS = owners();
    private static final Map<String, NotifyReason.Topic> NEWS = news();

    private SilenceRequest() {}

    /**
     * The silence that is asked for.
     *
     * @throws BadRequestException if it cannot be given, with everything that is wrong
     */
    static Silence read(String body, UUID id, Instant now) throws BadRequestException {
        JsonRequest request = JsonRequest.read(body, KNOWN);
        Silence.Matcher matcher = matcher(request);
        String reason = request.ownWords("reason", MOST);
        Audience owner = owner(request);
        Instant asked = request.instant("from");
        Instant from = asked == null || asked.isBefore(now) ? now : asked;
        Instant until = until(request, from);
        request.refuse();
        return new Silence(id, matcher, reason, owner, from, until);
    }

    private static Silence.Matcher matcher(JsonRequest request) {
        Silence.Matcher matcher = new Silence.Matcher(
                request.words("audiences", AUDIENCES),
                request.words("news", NEWS),
                product(request),
                request.text("group", MOST),
                request.text("atc", 7));
        if (matcher.product() == null
                && matcher.group() == null
                && matcher.atc() == null
                && matcher.news().isEmpty()) {
            request.fault("product", "give at least one of product, group, atc, news: silence about all is too much");
        }
        return matcher;
    }

    private static @Nullable String product(JsonRequest request) {
        String text = request.text("product", MOST);
        try {
            return text == null ? null : new ProductId(text).value();
        } catch (IllegalArgumentException e) {
            request.fault("product", Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return null;
        }
    }

    private static Audience owner(JsonRequest request) {
        String word = request.required("owner", MOST);
        Audience owner = OWNERS.get(word);
        if (owner == null && !word.isEmpty()) {
            request.fault("owner", "'" + word + "' is not known; known are " + String.join(", ", OWNERS.keySet()));
        }
        return Objects.requireNonNullElse(owner, Audience.SHORTAGE_TEAM);
    }

    private static Instant until(JsonRequest request, Instant from) {
        String text = request.required("until", MOST);
        Instant until = text.isEmpty() ? null : request.instant("until");
        if (until != null && !until.isAfter(from)) {
            request.fault("until", "must come after the beginning, " + from);
        }
        if (until != null && until.isAfter(from.plus(LONGEST))) {
            request.fault("until", "must be at most " + LONGEST.toDays() + " days after the beginning");
        }
        return Objects.requireNonNullElse(until, from);
    }

    private static Map<String, Audience> audiences() {
        Map<String, Audience> words = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            words.put(RouteWords.of(audience), audience);
        }
        return words;
    }

    private static Map<String, Audience> owners() {
        Map<String, Audience> words = new LinkedHashMap<>();
        Audience.routed().stream()
                .filter(audience -> audience != Audience.MAH)
                .forEach(audience -> words.put(RouteWords.of(audience), audience));
        return words;
    }

    private static Map<String, NotifyReason.Topic> news() {
        Map<String, NotifyReason.Topic> words = new LinkedHashMap<>();
        NotifyReason.Topic.routed().forEach(topic -> words.put(RouteWords.of(topic), topic));
        return words;
    }
}
