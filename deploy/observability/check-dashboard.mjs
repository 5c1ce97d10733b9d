// Checks what Grafana would not complain about: ids, places, data sources, references; and writes the queries as recording rules
// for promtool. node check-dashboard.mjs <dashboard> <rules> <queries>
import { readFileSync, writeFileSync } from "node:fs";

const [, , dashboardFile, rulesFile, queriesFile] = process.argv;
const dashboard = JSON.parse(readFileSync(dashboardFile, "utf8"));
const mistakes = [];
const panels = dashboard.panels;

const ids = panels.map((panel) => panel.id);
if (new Set(ids).size !== ids.length) mistakes.push("two panels have one id");

const overlap = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
panels.forEach((panel, index) => {
  const place = panel.gridPos;
  if (place.x + place.w > 24) mistakes.push(`${panel.title} is beyond the edge`);
  panels
    .slice(index + 1)
    .filter((other) => overlap(place, other.gridPos))
    .forEach((other) => mistakes.push(`${panel.title} lies over ${other.title}`));
});

const variables = new Set([...dashboard.templating.list.map((variable) => variable.name), "__rate_interval"]);
const queries = [];
for (const panel of panels.filter((each) => each.type !== "row")) {
  if (!panel.targets?.length) mistakes.push(`${panel.title} asks for nothing`);
  for (const target of panel.targets ?? []) {
    if (target.datasource?.uid !== "prometheus") mistakes.push(`${panel.title} asks a source that is not provisioned`);
    for (const [, name] of target.expr.matchAll(/\$\{?(\w+)/g)) {
      if (!variables.has(name)) mistakes.push(`${panel.title} uses $${name}, which is not there`);
    }
    queries.push(target.expr.replaceAll("$__rate_interval", "1m").replaceAll("$job", ".+"));
  }
}

// What somebody is woken for must be seen.
const shown = queries.join("\n");
const metrics = readFileSync(rulesFile, "utf8").matchAll(/\b(?:crm|http_server|agroal|jvm)_[a-z_]+\b/g);
for (const metric of new Set([...metrics].map(([name]) => name))) {
  if (!shown.includes(metric)) mistakes.push(`no panel shows ${metric}, which an alert is about`);
}

writeFileSync(
  queriesFile,
  JSON.stringify({
    groups: [{ name: "dashboard", rules: queries.map((expr, index) => ({ record: `query:${index + 1}`, expr })) }],
  }),
);
mistakes.forEach((mistake) => console.error(mistake));
console.log(`${panels.length} panels, ${queries.length} queries, ${mistakes.length} mistakes`);
process.exit(mistakes.length === 0 ? 0 : 1);
