/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.tekortwacht.ingest.body.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the XML of a workbook's parts for what the reader of workbooks trusts: addresses and numbers of texts, by
 * which it would reserve memory, and how much stands in one place. A DOCTYPE is refused; no entity is ever resolved.
 */
final class PartCheck {

    private static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_CELLS_OF_A_ROW = 16_384;
    private static final int MAX_ADDRESS = "XFD1048576".length();
    private static final int MAX_FORMULAS = 10_000;
    private static final int MAX_ARRAY_FORMULAS = 100;
    private static final int MAX_DEPTH = 64;
    private static final XMLInputFactory XML = factory();

    private final Limits.Zip limits;
    private long texts;
    private long lastText = -1;
    private int formulas;
    private int arrays;

    private boolean hasRows;
    private boolean isSharedText;
    private int cells;
    private int length;
    private boolean isNumber;

    PartCheck(Limits.Zip limits) {
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Looks at a part as far as it is XML; whoever needs the rest will find the fault. */
    void check(InputStream part) throws Refused {
        hasRows = false;
        isSharedText = false;
        try {
            XMLStreamReader in = XML.createXMLStreamReader(part);
            int depth = 0;
            while (in.hasNext()) {
                int event = in.next();
                look(in, event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    checkSize(in, depth);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof java.io.IOException) {
                throw new Refused(String.valueOf(e.getNestedException().getMessage()));
            }
        }
    }

    private void checkSize(XMLStreamReader in, int depth) throws Refused {
        if (depth > MAX_DEPTH) {
            throw new Refused("the workbook is damaged: its XML nests too deep");
        }
        if (!hasRows && in.getLocation().getCharacterOffset() > limits.sharedTextBytes()) {
            throw new Refused(
                    "the texts of the workbook have more than " + ZipCheck.megabytes(limits.sharedTextBytes()) + " MB");
        }
    }

    /** Compares what the parts say of each other. */
    void finish() throws Refused {
        if (lastText >= texts) {
            throw new Refused("the workbook is damaged: a cell names a text that is not there");
        }
    }

    private void look(XMLStreamReader in, int event) throws Refused {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new Refused("the workbook holds a DOCTYPE, which no spreadsheet program writes");
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(in);
            case XMLStreamConstants.END_ELEMENT -> length = 0;
            default -> {}
        }
    }

    private void start(XMLStreamReader in) throws Refused {
        length = 0;
        switch (in.getLocalName()) {
            case "sheetData" -> hasRows = true;
            case "si" -> texts++;
            case "row" -> cells = 0;
            case "c" -> cell(in);
            case "v" -> isNumber = isSharedText;
            case "f" -> formula(in.getAttributeValue(null, "t"));
            default -> {}
        }
    }

    private void cell(XMLStreamReader in) throws Refused {
        cells++;
        isSharedText = "s".equals(in.getAttributeValue(null, "t"));
        String address = in.getAttributeValue(null, "r");
        if (cells > MAX_CELLS_OF_A_ROW || (address != null && !isAddress(address))) {
            throw new Refused("the workbook is damaged: it has a cell where no cell can be");
        }
    }

    private static boolean isAddress(String address) {
        int letters = 0;
        while (letters < address.length() && address.charAt(letters) >= 'A' && address.charAt(letters) <= 'Z') {
            letters++;
        }
        return address.length() <= MAX_ADDRESS && letters >= 1 && letters <= 3;
    }

    private void formula(@Nullable String type) throws Refused {
        formulas++;
        arrays += "array".equals(type) ? 1 : 0;
        if (isSharedText) {
            throw new Refused("the workbook is damaged: a formula stands beside a text");
        }
        if (formulas > MAX_FORMULAS || arrays > MAX_ARRAY_FORMULAS) {
            throw new Refused("the workbook is full of formulas; paste the table as values");
        }
    }

    private void text(XMLStreamReader in) throws Refused {
        length += in.getTextLength();
        if (length > MAX_TEXT) {
            throw new Refused(
                    "the workbook has a text of more than " + MAX_TEXT / 1024 + " Ki characters in one place");
        }
        if (isNumber) {
            isNumber = false;
            lastText = Math.max(lastText, number(in.getText().strip()));
        }
    }

    private static long number(String text) throws Refused {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("the workbook is damaged: '" + text.substring(0, Math.min(20, text.length()))
                    + "' is no number of a text");
        }
    }
}
