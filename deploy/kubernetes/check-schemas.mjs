// Validates each manifest against the schema of its kind, and writes all of them as typed constants: the schemas let unknown
// fields pass, the compiler does not. node check-schemas.mjs <manifests> <typed>
import { readFileSync, writeFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

const [, , manifestsFile, typedFile] = process.argv;
// As Kubernetes reads it: 0440 is octal.
const documents = parseAllDocuments(readFileSync(manifestsFile, "utf8"), { version: "1.1", uniqueKeys: true });
const mistakes = documents.flatMap((document) => document.errors.map(String));
const manifests = documents.map((document) => document.toJS()).filter(Boolean);

const typed = [];
for (const [index, manifest] of manifests.entries()) {
  const place = `${manifest.kind} ${manifest.metadata?.name}`;
  const path = `kubernetes-models/${manifest.apiVersion}/${manifest.kind}`;
  try {
    const model = (await import(path))[manifest.kind];
    new model(manifest).validate();
    typed.push(
      `import type { I${manifest.kind} as Kind${index} } from "${path}";`,
      `export const manifest${index}: Kind${index} = ${JSON.stringify(manifest, null, 2)};`,
    );
  } catch (error) {
    mistakes.push(`${place}: ${error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED" ? `there is no ${path}` : error.message}`);
  }
}

writeFileSync(typedFile, typed.join("\n"));
mistakes.forEach((mistake) => console.error(mistake));
console.log(`${manifests.length} manifests, ${mistakes.length} do not fit their schema`);
process.exit(manifests.length > 0 && mistakes.length === 0 ? 0 : 1);
