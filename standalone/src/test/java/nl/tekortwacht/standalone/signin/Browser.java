/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.json.Json;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A page in a real Chromium without a window, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked;
    private final AtomicInteger last = new AtomicInteger();

    private Browser(Process process, WebSocket socket, Map<Integer, CompletableFuture<JsonNode>> asked) {
        this.process = process;
        this.socket = socket;
        this.asked = asked;
    }

    /** Chromium's file on the path, if it is installed. */
    static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with an empty profile in the folder. */
    static Browser start(Path chromium, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--window-size=1200,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.txt").toFile())
                .start();
        Path portFile = folder.resolve("DevToolsActivePort");
        Awaitility.await("Chromium")
                .atMost(PATIENCE)
                .until(() ->
                        Files.exists(portFile) && Files.readAllLines(portFile).size() > 1);
        HttpClient http = HttpClient.newHttpClient();
        String pages = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + Files.readAllLines(portFile).getFirst() + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String address = Json.MAPPER
                .readTree(pages)
                .valueStream()
                .filter(page -> page.path("type").asString().equals("page"))
                .map(page -> page.path("webSocketDebuggerUrl").asString())
                .findFirst()
                .orElseThrow();
        Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Answers(asked))
                .join();
        return new Browser(process, socket, asked);
    }

    private record Answers(Map<Integer, CompletableFuture<JsonNode>> asked, StringBuilder parts)
            implements WebSocket.Listener {

        Answers(Map<Integer, CompletableFuture<JsonNode>> asked) {
            this(asked, new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            parts.append(data);
            if (isLast) {
                JsonNode answer = Json.MAPPER.readTree(parts.toString());
                parts.setLength(0);
                CompletableFuture<JsonNode> waiting =
                        asked.remove(answer.path("id").asInt(0));
                if (waiting != null) {
                    waiting.complete(answer);
                }
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private JsonNode ask(String method, Map<String, Object> parameters) throws Exception {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(Json.text(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).path("result");
    }

    /** Goes to an address. */
    void open(String address) throws Exception {
        ask("Page.navigate", Map.of("url", address));
    }

    /** What the script in the page gives, once it is there. */
    JsonNode run(String script) throws Exception {
        return ask("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true))
                .path("result")
                .path("value");
    }

    /** Waits until the script in the page is true. */
    void await(String what, String script) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> run("Boolean(" + script + ")").asBoolean(false));
    }

    /** A picture of the page, for people. */
    void picture(Path file) throws Exception {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        JsonNode picture = ask("Page.captureScreenshot", Map.of("format", "png"));
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asString()));
    }

    /** The cookies that scripts cannot see, by name and flags. */
    List<JsonNode> cookies() throws Exception {
        return ask("Network.getCookies", Map.of()).path("cookies").valueStream().toList();
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
