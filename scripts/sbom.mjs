import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// npm run sbom [-- FILE]: the list of everything that is in the product when it runs (CycloneDX, JSON), from the lock file.

const root = resolve(import.meta.dirname, '..');
const file = process.argv[2] ?? 'sbom.cdx.json';

// npm's own --omit=dev leaves out what one project has as a dependency and another only for its development (graphql, react): what the
// lock file marks as for development alone is taken out here instead.
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const nameOf = (path, { name }) => name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const inProduct = new Set(
  Object.entries(packages)
    .filter(([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link)
    .map(([path, entry]) => `${nameOf(path, entry)}@${entry.version}`),
);

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error'];
const bom = JSON.parse(execFileSync(npm, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
const isOurs = ({ 'bom-ref': ref }) => ref.startsWith('@samsyn/');
bom.components = bom.components.filter((part) => isOurs(part) || inProduct.has(part['bom-ref'].split('|').pop()));
const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((part) => part['bom-ref'])]);
bom.dependencies = bom.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map((one) => ({ ...one, dependsOn: (one.dependsOn ?? []).filter((ref) => refs.has(ref)) }));
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${file}: ${bom.components.length} delar (components)`);
