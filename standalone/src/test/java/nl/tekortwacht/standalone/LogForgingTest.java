/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** Nobody can write a line into our logs that looks as if we had written it, or steer the terminal of who reads them. */
class LogForgingTest {

    private static final String FORGED = "2026-11-22T10:00:00.000Z INFO  [main] audit - all is well";
    private static final List<String> ATTACKS = List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u000B", "\n\n");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"logback.xml", "logback-running.xml", "logback-chaos.xml", "logback-service.xml"})
    void aRecordIsOneLineAndWhatBelongsToItIsMarked(String file) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.putProperty("LOG_FILE", folder.resolve("log").toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogForgingTest.class.getClassLoader().getResource(file));
        try {
            assertThat(appenders(context)).isNotEmpty().allSatisfy(appender -> {
                for (String attack : ATTACKS) {
                    List<String> lines = written(context, appender, attack);
                    assertThat(lines.getFirst()).as(file).contains("name=x");
                    assertThat(lines.subList(1, lines.size()))
                            .as(file)
                            .allMatch(line -> line.startsWith("  | ") || line.isEmpty());
                }
            });
        } finally {
            context.stop();
        }
    }

    private static List<String> written(
            LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, String attack) {
        String text = "x" + attack + FORGED + "\u001B[2J";
        LoggingEvent event = new LoggingEvent(
                "test",
                context.getLogger("test"),
                Level.ERROR,
                "name={}",
                new IllegalStateException("cause " + text),
                new Object[] {text});
        String written = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
        assertThat(written).doesNotContain("\u001B", "\r", "\u0085", "\u2028", "\u000B");
        return written.lines().toList();
    }

    private static List<OutputStreamAppender<ILoggingEvent>> appenders(LoggerContext context) {
        List<OutputStreamAppender<ILoggingEvent>> found = new ArrayList<>();
        Iterator<Appender<ILoggingEvent>> all =
                context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        while (all.hasNext()) {
            if (all.next() instanceof OutputStreamAppender<ILoggingEvent> appender) {
                found.add(appender);
            }
        }
        return found;
    }
}
