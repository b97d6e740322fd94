/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.GiveUpReason;
import nl.tekortwacht.alerting.delivery.TryLaterReason;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failed mail means: SMTP 5xx is for good, 4xx and everything on the way there is for now (RFC 5321). */
final class SmtpOutcome {

    /** So the library says that the connection was closed where a reply was due. */
    private static final String CLOSED = "[EOF]";

    private SmtpOutcome() {}

    static DeliveryOutcome of(MailException error) {
        Throwable cause = cause(error);
        int code = replyCode(cause);
        if (cause instanceof AddressException) {
            return badTarget(cause);
        }
        if (code >= 500) {
            return new DeliveryOutcome.GiveUp(GiveUpReason.REFUSED_FOR_GOOD, code, cause.getMessage());
        }
        return code >= 400
                ? new DeliveryOutcome.TryLater(TryLaterReason.THROTTLED, code, cause.getMessage(), null)
                : DeliveryOutcome.TryLater.of(withoutReply(error), cause.toString());
    }

    /** What an address that is none means. */
    static DeliveryOutcome badTarget(Throwable error) {
        return new DeliveryOutcome.GiveUp(GiveUpReason.BAD_TARGET, null, error.getMessage());
    }

    private static TryLaterReason withoutReply(Throwable error) {
        boolean isIo = false;
        for (Throwable each = error; each != null; each = below(each)) {
            if (each instanceof SocketTimeoutException) {
                return TryLaterReason.TIMEOUT;
            }
            isIo |= each instanceof IOException
                    || String.valueOf(each.getMessage()).contains(CLOSED);
        }
        return isIo ? TryLaterReason.UNREACHABLE : TryLaterReason.NOT_UNDERSTOOD;
    }

    private static @Nullable Throwable below(Throwable error) {
        return error instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : error.getCause();
    }

    private static Throwable cause(MailException error) {
        if (error instanceof MailSendException failed && failed.getMessageExceptions().length > 0) {
            return failed.getMessageExceptions()[0];
        }
        return error.getCause() == null ? error : error.getCause();
    }

    /** The reply to this recipient if there is one, else to the message; 0 = the server said nothing. */
    private static int replyCode(@Nullable Throwable error) {
        int code = 0;
        for (Throwable each = error; each != null; each = next(each)) {
            code = switch (each) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> code;
            };
        }
        return code;
    }

    private static @Nullable Throwable next(Throwable error) {
        return error instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
