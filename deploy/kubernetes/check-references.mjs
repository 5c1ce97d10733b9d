// Checks what no schema knows: that manifests refer to what is there, and that every deployment has what each must have.
// node check-references.mjs <manifests>
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

// Made by hand in each installation; the README says how.
const SECRETS = new Set([
  "customer-database",
  "sales-database",
  "marketing-database",
  "support-database",
  "analytics-database",
  "mail",
  "crm-tls",
]);

const manifests = parseAllDocuments(readFileSync(process.argv[2], "utf8"), { version: "1.1" })
  .map((document) => document.toJS())
  .filter(Boolean);
const mistakes = [];
const kind = (name) => manifests.filter((manifest) => manifest.kind === name);
const named = (kindName, name) => kind(kindName).find((manifest) => manifest.metadata.name === name);
const expect = (holds, mistake) => holds || mistakes.push(mistake);
const deployments = kind("Deployment");

function selects(selector, labels) {
  const equal = Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return equal && (selector?.matchExpressions ?? []).every((each) => each.values.includes(labels[each.key]));
}

function hasProtection(name, pod, container) {
  const context = { ...pod.securityContext, ...container.securityContext };
  expect(context.runAsNonRoot === true && context.runAsUser > 0, `${name} may run as root`);
  expect(context.readOnlyRootFilesystem === true, `${name} may write to its root`);
  expect(context.allowPrivilegeEscalation === false, `${name} may get more rights`);
  expect(context.capabilities?.drop?.includes("ALL"), `${name} keeps capabilities`);
  expect(context.seccompProfile?.type === "RuntimeDefault", `${name} has no seccomp profile`);
  expect(container.resources?.requests?.memory && container.resources?.requests?.cpu, `${name} requests nothing`);
  expect(container.resources?.limits?.memory, `${name} has no limit of memory`);
}

function hasReferences(name, pod, container) {
  for (const { configMapRef } of container.envFrom ?? []) {
    expect(named("ConfigMap", configMapRef.name), `${name} reads the absent ConfigMap ${configMapRef.name}`);
  }
  const env = container.env ?? [];
  for (const { valueFrom } of env.filter((each) => each.valueFrom)) {
    const { name: map, key } = valueFrom.configMapKeyRef;
    expect(named("ConfigMap", map)?.data?.[key], `${name} reads ${key} of the ConfigMap ${map}, which has none`);
  }
  const mounts = container.volumeMounts ?? [];
  for (const mount of mounts) {
    expect(
      pod.volumes?.some((volume) => volume.name === mount.name),
      `${name} mounts the absent volume ${mount.name}`,
    );
  }
  for (const { name: variable, value } of env) {
    expect(!/PASSWORD$|SECRET$|TOKEN$/.test(variable), `${name} has ${variable} as it is, not as a file`);
    const isFile = variable.endsWith("_FILE");
    expect(!isFile || mounts.some((mount) => value.startsWith(`${mount.mountPath}/`)), `${name}: nothing is mounted at ${value}`);
    const service = /^http:\/\/([^:/]+):(\d+)$/.exec(value ?? "");
    expect(
      !service || named("Service", service[1])?.spec.ports.some((port) => String(port.port) === service[2]),
      `${name} calls ${value}, which is no service`,
    );
  }
}

for (const { metadata, spec } of deployments) {
  const name = metadata.name;
  const labels = spec.template.metadata.labels;
  const pod = spec.template.spec;
  const [main] = pod.containers;
  expect(selects(spec.selector, labels), `${name} does not select its own pods`);
  for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
    hasProtection(`${name}/${container.name}`, pod, container);
    hasReferences(`${name}/${container.name}`, pod, container);
    expect(container.image === main.image, `${name}/${container.name} is of another image`);
  }
  for (const probe of ["startupProbe", "livenessProbe", "readinessProbe"]) {
    const port = main[probe]?.httpGet?.port;
    expect(port && main.ports.some((each) => each.name === port), `${name} has no ${probe}, or asks an unknown port`);
  }
  for (const { secret } of (pod.volumes ?? []).filter((volume) => volume.secret)) {
    expect(SECRETS.has(secret.secretName), `${name} needs the unknown secret ${secret.secretName}`);
  }
  const budgets = kind("PodDisruptionBudget").filter((budget) => selects(budget.spec.selector, labels));
  expect(budgets.length === 1, `${name} has ${budgets.length} disruption budgets`);
  const scalers = kind("HorizontalPodAutoscaler").filter((scaler) => scaler.spec.scaleTargetRef.name === name);
  expect(scalers.length === 1 && scalers[0].spec.minReplicas >= 2, `${name} is not scaled from two up`);
  expect(spec.replicas === undefined, `${name} has a number of replicas, which takes back what its autoscaler decided`);
  const usesDatabase = main.env.some((each) => each.name === "CRM_DB_URL");
  const migrates = pod.initContainers?.some((each) =>
    ["QUARKUS_FLYWAY_MIGRATE_AT_START", "QUARKUS_INIT_AND_EXIT"].every((variable) =>
      each.env.some(({ name: given, value }) => given === variable && value === "true"),
    ),
  );
  expect(usesDatabase === Boolean(migrates), `${name} has a database and no migration, or the other way round`);
  const service = named("Service", name);
  expect(service && selects({ matchLabels: service.spec.selector }, labels), `${name} has no service`);
  expect(
    name === "gateway" || service?.spec.clusterIP === "None",
    `the gateway cannot see the replicas of ${name}: its service is not headless`,
  );
}

for (const policy of kind("NetworkPolicy")) {
  expect(
    deployments.some(({ spec }) => selects(policy.spec.podSelector, spec.template.metadata.labels)),
    `the policy ${policy.metadata.name} is about nobody`,
  );
}
for (const { spec } of kind("Ingress")) {
  for (const path of spec.rules.flatMap((rule) => rule.http.paths)) {
    expect(path.path !== "/" && !/^\/(q|health)(\/|$)/.test(path.path), `the ingress opens ${path.path}, which has no token`);
    const { name, port } = path.backend.service;
    expect(
      named("Service", name)?.spec.ports.some((each) => each.name === port.name),
      `the ingress leads to ${name}, which has no such port`,
    );
  }
}

mistakes.forEach((mistake) => console.error(mistake));
console.log(`${deployments.length} deployments, ${mistakes.length} mistakes`);
process.exit(deployments.length === 6 && mistakes.length === 0 ? 0 : 1);
