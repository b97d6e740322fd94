/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import tools.jackson.databind.JsonNode;

/** A pharmacy that wants to be told, by e-mail and in its own system. */
final class DemoPharmacy {

    private static final String EMAIL = "balie@demo-apotheek.example";
    private static final int GROUPS = 3;

    private final DemoClient client;
    private final URI webhook;
    private final List<String> subscriptions = new ArrayList<>();

    DemoPharmacy(DemoClient client, URI baseUrl) {
        this.client = client;
        this.webhook = baseUrl.resolve("/demo/webhook-receiver");
    }

    /** Subscribes to the main ATC groups with the most products, and returns the secrets of its webhooks. */
    List<String> subscribe(Collection<RegistryLine> registry) throws IOException, InterruptedException {
        List<String> secrets = new ArrayList<>();
        for (String group : largestGroups(registry)) {
            client.subscribe(subscription(group, "email", EMAIL));
            JsonNode hook = client.subscribe(subscription(group, "webhook", webhook.toString()));
            subscriptions.add(hook.path("id").asString());
            secrets.add(hook.path("secret").asString());
        }
        return secrets;
    }

    /** Whether all its webhooks have been asked and have agreed, so that they are told. */
    boolean isVerified() throws IOException, InterruptedException {
        for (String id : subscriptions) {
            if (!client.isVerified(id)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> subscription(String group, String channel, String target) {
        return Map.of("name", "Demo-apotheek", "atcPrefix", group, "channel", channel, "target", target);
    }

    private static List<String> largestGroups(Collection<RegistryLine> registry) {
        Map<String, Long> sizes = registry.stream()
                .filter(ProductLine.class::isInstance)
                .map(line -> ((ProductLine) line).atc())
                .filter(Objects::nonNull)
                .map(AtcCode::value)
                .collect(Collectors.groupingBy(code -> code.substring(0, 1), Collectors.counting()));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(GROUPS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
