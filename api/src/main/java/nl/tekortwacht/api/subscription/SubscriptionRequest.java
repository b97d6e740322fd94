/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Fault;
import org.jspecify.annotations.Nullable;

/** Someone asks for a subscription: the fields as sent, and everything that is wrong with them. */
public final class SubscriptionRequest {

    private static final Set<String> FIELDS =
            Set.of("name", "product", "group", "atcPrefix", "channel", "target", "language");
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int MAX_NAME = 200;
    private static final int MAX_TARGET = 2_000;

    private final Map<String, @Nullable Object> fields;
    private final Catalogue catalogue;
    private final boolean insecureWebhooks;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * The request.
     *
     * @param fields as sent; unknown ones are faults
     * @param catalogue in which the product, group or class must exist
     * @param insecureWebhooks whether a webhook may be plain http
     */
    public SubscriptionRequest(Map<String, @Nullable Object> fields, Catalogue catalogue, boolean insecureWebhooks) {
        this.fields = fields;
        this.catalogue = catalogue;
        this.insecureWebhooks = insecureWebhooks;
    }

    /** What came of it: a draft, or every fault. */
    public sealed interface Outcome {

        /** It is in order. */
        record Accepted(Draft draft) implements Outcome {}

        /** It is not. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Judges all fields. */
    public Outcome judge() {
        requireKnownFields();
        String name = required("name", MAX_NAME);
        Subject subject = subject();
        Channel channel = channel();
        String target = target(channel);
        String language = language();
        if (!faults.isEmpty() || name == null || subject == null || channel == null || target == null) {
            return new Outcome.Refused(List.copyOf(faults));
        }
        return new Outcome.Accepted(new Draft(name, subject, channel, target, language));
    }

    private void requireKnownFields() {
        for (String field : new TreeSet<>(fields.keySet())) {
            if (!FIELDS.contains(field)) {
                faults.add(new Fault(field, "unknown field; known are " + String.join(", ", new TreeSet<>(FIELDS))));
            }
        }
    }

    private @Nullable Subject subject() {
        List<String> given = List.of("product", "group", "atcPrefix").stream()
                .filter(field -> fields.get(field) != null)
                .toList();
        if (given.size() != 1) {
            faults.add(new Fault(
                    given.isEmpty() ? "product" : given.getLast(), "give exactly one of product, group, atcPrefix"));
            return null;
        }
        return switch (given.getFirst()) {
            case "product" -> ofProduct();
            case "group" -> ofGroup();
            default -> ofAtc();
        };
    }

    private @Nullable Subject ofProduct() {
        ProductId product = parsed("product", ProductId::new);
        if (product == null) {
            return null;
        }
        if (catalogue.product(product).isEmpty()) {
            refuse("product", "no product " + product + " is registered");
            return null;
        }
        return new Subject.OfProduct(product);
    }

    private @Nullable Subject ofGroup() {
        String group = text("group", MAX_NAME);
        if (group == null) {
            return null;
        }
        if (catalogue.products(group, null).isEmpty()) {
            refuse("group", "no registered product is in the group " + group);
            return null;
        }
        return new Subject.OfGroup(group);
    }

    private @Nullable Subject ofAtc() {
        AtcCode level = parsed("atcPrefix", AtcCode::new);
        if (level == null) {
            return null;
        }
        if (catalogue.products(null, level).isEmpty()) {
            refuse("atcPrefix", "no registered product is in the ATC class " + level);
            return null;
        }
        return new Subject.OfAtc(level);
    }

    private @Nullable Channel channel() {
        String name = required("channel", MAX_NAME);
        if (name == null) {
            return null;
        }
        Optional<Channel> channel = Channel.ofWireName(name);
        if (channel.isEmpty()) {
            refuse("channel", "must be email or webhook");
        }
        return channel.orElse(null);
    }

    private @Nullable String target(@Nullable Channel channel) {
        String target = required("target", MAX_TARGET);
        if (target == null || channel == null) {
            return target;
        }
        boolean valid =
                switch (channel) {
                    case EMAIL -> EMAIL.matcher(target).matches();
                    case WEBHOOK -> isWebhook(target);
                };
        if (!valid) {
            refuse("target", channel == Channel.EMAIL ? "must be one e-mail address" : webhookForm());
        }
        return target;
    }

    private String webhookForm() {
        return "must be an absolute " + (insecureWebhooks ? "http or https" : "https")
                + " URL with a host, without user, password or fragment";
    }

    private boolean isWebhook(String target) {
        try {
            URI uri = URI.create(target);
            return ("https".equals(uri.getScheme()) || (insecureWebhooks && "http".equals(uri.getScheme())))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String language() {
        if (fields.get("language") == null) {
            return "nl";
        }
        String language = text("language", MAX_NAME);
        if (language != null && !LANGUAGES.contains(language)) {
            faults.add(new Fault("language", "must be nl or en"));
        }
        return Objects.requireNonNullElse(language, "nl");
    }

    private <T> @Nullable T parsed(String field, Function<String, T> parse) {
        String text = text(field, MAX_NAME);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            refuse(field, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return null;
        }
    }

    private @Nullable String required(String field, int most) {
        if (fields.get(field) == null) {
            refuse(field, "is missing");
            return null;
        }
        return text(field, most);
    }

    private @Nullable String text(String field, int most) {
        if (!(fields.get(field) instanceof String text)) {
            refuse(field, "must be a text");
            return null;
        }
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "has 1 to " + most + " characters, is not blank and holds no control characters");
            return null;
        }
        return text.strip();
    }

    private void refuse(String field, String reason) {
        faults.add(new Fault(field, reason));
    }
}
