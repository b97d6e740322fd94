/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a body is, by its first bytes; whatever it says it is. */
public enum Opening {
    /** Nothing at all. */
    EMPTY("the body is empty"),
    /** Text, as far as one can see. */
    TEXT("text"),
    /** A page of HTML. */
    WEB_PAGE("this is a web page, not a table or reports: perhaps the export asked for a password"),
    /** XML. */
    XML("this is XML, which is not taken"),
    /** A zip file, such as a workbook. */
    ZIP("this is a zip file or a workbook (.xlsx): send a workbook as"
            + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Compressed. */
    GZIP("this is compressed with gzip: send it uncompressed"),
    /** A workbook before 2007. */
    OLD_WORKBOOK("this is an old workbook (.xls): save it as .xlsx or CSV"),
    /** A workbook that only a password opens. */
    ENCRYPTED_WORKBOOK("this workbook is encrypted: save it without a password"),
    /** A PDF. */
    PDF("this is a PDF: send the table itself, as CSV or .xlsx"),
    /** Anything else that is no text. */
    BINARY("this is no text: it holds bytes that stand in no text file");

    /** So many bytes are enough to tell. */
    public static final int LENGTH = 1024;

    private static final int PIECE = 64 * 1024;
    private static final Pattern HTML = Pattern.compile("<(!doctype html|html|head|body|!--|script|meta|title)");
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String sentence;

    Opening(String sentence) {
        this.sentence = sentence;
    }

    /** What it is and what to do, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /**
     * What begins so. Whether a compound file is encrypted may stand further on; see {@link #ofCompoundFile}.
     *
     * @param start the first bytes, as many as there are
     */
    public static Opening of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(start, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(start, OLE[0] & 0xff, OLE[1] & 0xff, OLE[2], OLE[3] & 0xff)) {
            return holds(start, ENCRYPTED) ? ENCRYPTED_WORKBOOK : OLD_WORKBOOK;
        }
        return ofText(start);
    }

    /**
     * An old or an encrypted workbook: the name of what is encrypted stands anywhere in the file.
     *
     * @throws IOException if the file cannot be read
     */
    public static Opening ofCompoundFile(Path file) throws IOException {
        byte[] overlap = {};
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                byte[] both = Arrays.copyOf(overlap, overlap.length + piece.length);
                System.arraycopy(piece, 0, both, overlap.length, piece.length);
                if (holds(both, ENCRYPTED)) {
                    return ENCRYPTED_WORKBOOK;
                }
                overlap = Arrays.copyOfRange(both, Math.max(0, both.length - ENCRYPTED.length), both.length);
            }
        }
        return OLD_WORKBOOK;
    }

    private static Opening ofText(byte[] start) {
        if (ByteOrder.of(start) != ByteOrder.NONE) {
            return TEXT;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (HTML.matcher(text).lookingAt()) {
            return WEB_PAGE;
        }
        if (text.startsWith("<?xml")) {
            return text.contains("<html") || text.contains("xhtml") ? WEB_PAGE : XML;
        }
        return isBinary(start) ? BINARY : TEXT;
    }

    /** One stray control character is the fault of a line, many are no text. */
    private static boolean isBinary(byte[] start) {
        int odd = 0;
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                odd++;
            }
        }
        return odd * 10 > start.length;
    }

    private static boolean begins(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        for (int from = 0; from + part.length <= bytes.length; from++) {
            int same = 0;
            while (same < part.length && bytes[from + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }
}
