/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.body;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.jspecify.annotations.Nullable;

/** Reads lines from bytes that should be text; what is none is refused as a whole, in one sentence. */
public final class TextLines implements LinesOfText {

    private final TextBytes text;
    private final Function<TextBytes, LinesOfText> form;
    private @Nullable LinesOfText lines;
    private boolean isRefused;

    /**
     * A reader.
     *
     * @param named the encoding that someone says it has
     * @param form reads the text, once its encoding is known
     */
    public TextLines(@Nullable Charset named, Function<TextBytes, LinesOfText> form) {
        this.text = new TextBytes(named);
        this.form = form;
    }

    @Override
    public List<ReceivedLine> next(byte[] piece) {
        return read(text.next(piece), false);
    }

    @Override
    public List<ReceivedLine> end() {
        return read(text.end(), true);
    }

    @Override
    public boolean isOver() {
        return isRefused || (lines != null && lines.isOver());
    }

    private List<ReceivedLine> read(byte[] utf8, boolean isEnd) {
        Opening opening = text.opening();
        if (opening == null || isOver()) {
            return List.of();
        }
        if (opening != Opening.TEXT && opening != Opening.EMPTY) {
            isRefused = true;
            return List.of(new ReceivedLine.Unreadable(1, opening.sentence(), ""));
        }
        LinesOfText reader = lines == null ? form.apply(text) : lines;
        lines = reader;
        List<ReceivedLine> read = reader.next(utf8);
        if (!isEnd || reader.isOver()) {
            return read;
        }
        List<ReceivedLine> left = reader.end();
        return read.isEmpty()
                ? left
                : java.util.stream.Stream.concat(read.stream(), left.stream()).toList();
    }
}
