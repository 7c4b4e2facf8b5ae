// Builds the pages' scripts, styles and fonts into target/classes/web. Called by Maven; does nothing where nothing has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const target = resolve(process.argv[2] ?? '../../../target');
const output = join(target, 'classes', 'web');

function hash(...files) {
  const sum = createHash('sha256');
  for (const file of files) {
    sum.update(file).update(readFileSync(file));
  }
  return sum.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** Runs {@code work} unless the stamp file already holds this hash. */
function unlessFresh(stamp, fresh, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fresh) {
    return;
  }
  work();
  writeFileSync(stamp, fresh);
}

function node(...args) {
  execFileSync(process.execPath, args, { stdio: 'inherit' });
}

const own = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'build.mjs'];
unlessFresh('node_modules/.puriq', existsSync('node_modules') ? hash('package-lock.json') : 'none', () => {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
});
writeFileSync('node_modules/.puriq', hash('package-lock.json'));

mkdirSync(target, { recursive: true });
const fresh = existsSync(join(output, 'manifest.json')) ? hash(...own, ...filesBelow('src'), ...filesBelow('public')) : 'none';
unlessFresh(join(target, 'web.stamp'), fresh, () => {
  node('node_modules/typescript/bin/tsc', '--noEmit');
  node('node_modules/vite/bin/vite.js', 'build', '--outDir', output, '--logLevel', 'warn');
});
writeFileSync(join(target, 'web.stamp'), hash(...own, ...filesBelow('src'), ...filesBelow('public')));
