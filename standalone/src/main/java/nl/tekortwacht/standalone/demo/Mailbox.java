/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.standalone.embedded.LoopbackPort;
import org.jspecify.annotations.Nullable;

/** A mail server on this machine that takes every mail, whoever it is for, and remembers the last of them. */
public final class Mailbox implements AutoCloseable {

    private static final int KEPT = 200;

    private final GreenMail server;
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private long received;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    /** Starts it on a free port. */
    public static Mailbox start() {
        GreenMail server = new GreenMail(new ServerSetup(0, LoopbackPort.ADDRESS, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    /** The SMTP port on 127.0.0.1. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** How many mails have come in. */
    public synchronized long received() {
        collect();
        return received;
    }

    /** The last mails, the newest first. */
    public synchronized List<ReceivedMail> mails() {
        collect();
        return List.copyOf(mails);
    }

    /** Takes what the server has, so that it does not keep everything. */
    private void collect() {
        try {
            MimeMessage[] messages = server.getReceivedMessages();
            for (MimeMessage message : messages) {
                mails.addFirst(read(message));
                received++;
            }
            if (messages.length > 0) {
                server.purgeEmailFromAllMailboxes();
            }
            while (mails.size() > KEPT) {
                mails.removeLast();
            }
        } catch (MessagingException | IOException | FolderException e) {
            throw new IllegalStateException("a mail cannot be read", e);
        }
    }

    private static ReceivedMail read(MimeMessage message) throws MessagingException, IOException {
        return new ReceivedMail(
                addresses(message.getAllRecipients()),
                String.join(", ", addresses(message.getFrom())),
                message.getSubject(),
                Objects.requireNonNullElseGet(part(message, "text/plain"), () -> GreenMailUtil.getBody(message)),
                part(message, "text/html"));
    }

    private static List<String> addresses(Address[] addresses) {
        return Arrays.stream(addresses).map(Address::toString).toList();
    }

    /** The first part of this type; null if there is none. */
    private static @Nullable String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = part(parts.getBodyPart(i), type);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        server.stop();
    }
}
