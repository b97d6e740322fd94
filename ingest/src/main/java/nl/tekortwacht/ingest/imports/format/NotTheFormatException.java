/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The source as a whole is not what the importer reads, or is broken. */
public final class NotTheFormatException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * The source cannot be read.
     *
     * @param message what it is or lacks, for a person
     * @param cause null if it was seen without reading on
     */
    public NotTheFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
