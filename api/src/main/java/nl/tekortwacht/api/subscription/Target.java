/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where somebody is to be told. */
final class Target {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int MOST = 2_000;

    private final Fields fields;
    private final boolean insecureWebhooks;

    Target(Fields fields, boolean insecureWebhooks) {
        this.fields = fields;
        this.insecureWebhooks = insecureWebhooks;
    }

    /** The address; null if it is missing or not even a text. */
    @Nullable
    String read(@Nullable Channel channel) {
        String target = fields.required("target", MOST);
        if (target == null || channel == null) {
            return target;
        }
        boolean valid =
                switch (channel) {
                    case EMAIL -> EMAIL.matcher(target).matches();
                    case WEBHOOK -> isWebhook(target);
                };
        if (!valid) {
            fields.refuse("target", channel == Channel.EMAIL ? "must be one e-mail address" : webhookForm());
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
}
