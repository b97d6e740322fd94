// SPDX-License-Identifier: EUPL-1.2
// Opens each page of a folder narrow and wide, light and dark: node look.js <folder> <folder for pictures>
// Says a line of JSON for each: what axe finds, whether it must be scrolled sideways, and what it asked the network for.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [folder, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROWEST = 320;
const VIEWS = [
  { width: 360, scheme: "light" },
  { width: 360, scheme: "dark" },
  { width: 1200, scheme: "light" },
];

async function look(browser, file, view) {
  const page = await browser.newPage({ viewport: { width: view.width, height: 800 }, colorScheme: view.scheme });
  const requests = [];
  await page.route("**/*", (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  await page.setContent(readFileSync(join(folder, file), "utf8"));
  await page.screenshot({ path: join(pictures, `${file}-${view.width}-${view.scheme}.png`), fullPage: true });
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), RULES);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width: NARROWEST, height: 800 });
  const narrowest = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.close();
  return {
    file,
    ...view,
    rules: found.passes.length,
    violations: found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(" | ")}`),
    unsure: found.incomplete.map((rule) => rule.id),
    scrolls: widest > view.width || narrowest > NARROWEST,
    requests,
  };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
for (const file of readdirSync(folder).filter((name) => name.endsWith(".html")).sort()) {
  for (const view of VIEWS) {
    console.log(JSON.stringify(await look(browser, file, view)));
  }
}
await browser.close();
