/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.Redaction;
import nl.tekortwacht.contracts.publication.Circle;
import nl.tekortwacht.contracts.publication.Publication;
import nl.tekortwacht.contracts.publication.Shape;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/** Puts an alert into a CloudEvent 1.0 in structured JSON, per the NL GOV profile 1.1. */
final class Envelope {

    private record Data(
            Audience audience,
            NotifyReason reason,
            String message,
            UUID findingId,
            FindingChange change,
            Instant knownAt,
            @Nullable ProductLine product,
            @Nullable JsonNode previous,
            JsonNode finding) {}

    private static final ObjectWriter FINDING = Json.MAPPER.writerFor(Finding.class);

    private final URI source;
    private final Links links;
    private final JsonFormat format = new JsonFormat();
    private final Publication publication = Publication.inForce();

    /**
     * An envelope.
     *
     * @param source who we are, {@code urn:nld:oin:<OIN>:systeem:<name>}
     */
    Envelope(URI source, Links links) {
        this.source = source;
        this.links = links;
    }

    /** The same text for the same alert, however often it is sent. */
    String json(Notice notice) {
        FindingEvent event = notice.event();
        byte[] json = format.serialize(CloudEventBuilder.v1()
                .withId(notice.alertId().toString())
                .withSource(source)
                .withType(EventType.of(notice.reason()))
                .withTime(notice.loggedAt().atOffset(ZoneOffset.UTC))
                .withSubject(event.finding().product().value())
                .withDataContentType("application/json")
                .withExtension("dataref", links.to(event).toString())
                .withData(Json.bytes(data(notice)))
                .build());
        return new String(json, StandardCharsets.UTF_8);
    }

    private Data data(Notice notice) {
        FindingEvent event = notice.event();
        return new Data(
                notice.recipient().audience(),
                notice.reason(),
                notice.subject(),
                event.findingId(),
                event.change(),
                event.knownAt(),
                event.product(),
                event.previous() == null ? null : seen(event.previous(), notice.recipient()),
                seen(event.finding(), notice.recipient()));
    }

    /** The finding as far as the recipient may see it. */
    private JsonNode seen(Finding finding, Recipient recipient) {
        Circle circle = circle(finding, recipient);
        byte[] whole = FINDING.writeValueAsBytes(finding);
        return Json.MAPPER.readTree(circle == Circle.OVERSIGHT ? whole : Redaction.of(whole, shape(finding, circle)));
    }

    private Shape shape(Finding finding, Circle circle) {
        return publication
                .of("message." + finding.getClass().getSimpleName(), circle)
                .orElse(Shape.NOTHING);
    }

    private static Circle circle(Finding finding, Recipient recipient) {
        boolean isOwn =
                switch (finding) {
                    case SafetyStockFinding stock -> stock.party().equals(recipient.holder());
                    case LateNotice late -> late.reporter().equals(recipient.holder());
                    // A holder is told of shortages only because they are of its own product.
                    case Shortage shortage -> recipient.holder() != null;
                    case Assessment assessment -> false;
                    case AtRisk warning -> false;
                };
        return isOwn ? Circle.OVERSIGHT : recipient.audience().circle();
    }
}
