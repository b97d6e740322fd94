/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.http;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.standalone.demo.DemoClock;
import nl.tekortwacht.standalone.demo.Mailbox;
import nl.tekortwacht.standalone.demo.ReceivedMail;
import nl.tekortwacht.standalone.demo.ReceivedWebhook;
import nl.tekortwacht.standalone.demo.WebhookReceiver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The demo's mailbox and webhook receiver. Only there in the demo: this is what others would run. */
@RestController
@RequestMapping("/demo")
public class DemoController {

    private final DemoClock clock;
    private final Mailbox mailbox;
    private final WebhookReceiver webhooks;

    /** Shows what these have. */
    public DemoController(DemoClock clock, Mailbox mailbox, WebhookReceiver webhooks) {
        this.clock = clock;
        this.mailbox = mailbox;
        this.webhooks = webhooks;
    }

    /** What the demo's clock says, and what has been received. */
    public record Status(Instant now, long mails, long webhooks) {}

    /** The mails, the newest first. */
    public record Mails(long received, List<ReceivedMail> mails) {}

    /** The webhook messages, the newest first. */
    public record Webhooks(long received, List<ReceivedWebhook> messages) {}

    /** What the demo's clock says, and how much was received. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor(Role.PUBLIC)
    public Mono<Status> status() {
        return Mono.fromCallable(() -> new Status(clock.instant(), mailbox.received(), webhooks.received()))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The last 200 mails. */
    @GetMapping(path = "/mailbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor(Role.PUBLIC)
    public Mono<Mails> mailbox() {
        return Mono.fromCallable(() -> new Mails(mailbox.received(), mailbox.mails()))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The last 200 mails, for people. */
    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    @AllowedFor(Role.PUBLIC)
    public Mono<ResponseEntity<String>> mailboxPage() {
        return mailbox().map(mails -> ResponseEntity.ok()
                .header("Content-Security-Policy", MailboxPage.POLICY)
                .body(MailboxPage.of(mails.received(), mails.mails())));
    }

    /** The last 200 webhook messages. */
    @GetMapping(path = "/webhook-receiver", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor(Role.PUBLIC)
    public Mono<Webhooks> webhooks() {
        return Mono.fromCallable(() -> new Webhooks(webhooks.received(), webhooks.messages()))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Takes a webhook message; 401 if its signature is not that of the subscription's secret. */
    @PostMapping("/webhook-receiver")
    @AllowedFor(Role.PUBLIC)
    public Mono<ResponseEntity<Void>> receive(
            @RequestHeader("webhook-id") String id,
            @RequestHeader("webhook-timestamp") String timestamp,
            @RequestHeader("webhook-signature") String signature,
            @RequestBody String body) {
        return Mono.fromCallable(() -> webhooks.receive(id, timestamp, signature, body))
                .subscribeOn(Schedulers.boundedElastic())
                .map(isValid -> isValid ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .map(status -> ResponseEntity.status(status).build());
    }

    /** Agrees to receive messages, as the guideline for CloudEvents webhooks asks. */
    @RequestMapping(path = "/webhook-receiver", method = RequestMethod.OPTIONS)
    @AllowedFor(Role.PUBLIC)
    public Mono<ResponseEntity<Void>> agree(
            @RequestHeader(name = "WebHook-Request-Origin", defaultValue = "*") String origin) {
        return Mono.just(ResponseEntity.ok()
                .header("WebHook-Allowed-Origin", origin)
                .header("WebHook-Allowed-Rate", "*")
                .build());
    }
}
