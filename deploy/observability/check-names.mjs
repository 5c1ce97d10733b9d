// Asks a running Prometheus whether the applications tell of every metric that the alerts and the dashboard are about. Those of
// the dashboard alone may not be there yet: some are counted from their first event on.
// node check-names.mjs http://localhost:9090
import { readFileSync } from "node:fs";

const [, , prometheus] = process.argv;
const answer = await fetch(`${prometheus}/api/v1/label/__name__/values`);
const told = new Set((await answer.json()).data);

function missing(file) {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const used = text.matchAll(/\b(?:crm|http_server|agroal|jvm|process)_[a-z_]+\b/g);
  return [...new Set([...used].map(([name]) => name))].filter((name) => !told.has(name));
}

const ofAlerts = missing("prometheus/rules.yml");
missing("grafana/dashboards/crm.json")
  .filter((name) => !ofAlerts.includes(name))
  .forEach((name) => console.log(`not told so far: ${name}`));
ofAlerts.forEach((name) => console.error(`nobody tells of ${name}, which an alert is about`));
process.exit(ofAlerts.length === 0 ? 0 : 1);
