/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.signin;

import java.util.List;
import java.util.stream.Collectors;

/** The page on which one chooses who to be. Its form goes back to the address of the page itself. */
final class DemoPeoplePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Wie bent u? – demo van Tekortwacht</title>
            <link rel="icon" href="data:,">
            <style>
            :root { color-scheme: light dark; --ink: #1b2733; --soft: #4a5866; --paper: #fff; --field: #eef2f5; --line: #8a97a3; --link: #0b5394; }
            @media (prefers-color-scheme: dark) { :root { --ink: #eef2f5; --soft: #b9c4ce; --paper: #161d24; --field: #222c36; --line: #7b8996; --link: #8fc7ff; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
            main { max-width: 48rem; margin: 0 auto; padding: 1rem; }
            h1 { font-size: 1.6rem; margin: .5rem 0; }
            p { margin: .25rem 0 1rem; max-width: 40rem; }
            form { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
            button { align-content: start; font: inherit; text-align: left; color: var(--ink); background: var(--field); border: 1px solid var(--line); border-radius: .25rem; padding: .75rem 1rem; min-height: 3rem; cursor: pointer; }
            button:hover { border-color: var(--link); }
            button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            strong { display: block; color: var(--link); }
            small { display: block; font-size: .875rem; color: var(--soft); }
            </style>
            </head>
            <body>
            <main>
            <h1>Wie bent u?</h1>
            <p>Kies een persoon. Ze zijn verzonnen, en bestaan alleen in de demo op deze computer.
            <small lang="en">Choose a person. They are invented, and exist only in the demo on this computer.</small></p>
            <form method="post">
            {people}
            </form>
            </main>
            </body>
            </html>
            """;

    private DemoPeoplePage() {}

    static String of(List<DemoPerson> people) {
        return PAGE.replace(
                "{people}", people.stream().map(DemoPeoplePage::button).collect(Collectors.joining("\n")));
    }

    private static String button(DemoPerson person) {
        return ("<button name=\"username\" value=\"%s\"><strong>%s</strong>%s"
                        + "<small lang=\"en\">%s</small></button>")
                .formatted(person.id(), person.name(), person.work(), person.workInEnglish());
    }
}
