// Builds the pages' scripts, styles and fonts into target/classes/web. Called by Maven; does nothing where nothing has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const target = resolve(process.argv[2] ?? '../../../target');
const output = join(target, 'classes', 'web');
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'build.mjs'];

function hash(files) {
  const sum = createHash('sha256');
  files.forEach((file) => sum.update(file).update(readFileSync(file)));
  return sum.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** Works only if the result is not there or was made of other files; the stamp remembers of which. */
function make(result, stamp, sources, work) {
  const now = hash(sources);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return;
  }
  work();
  writeFileSync(stamp, now);
}

function run(command, ...args) {
  execFileSync(command, args, { stdio: 'inherit' });
}

make('node_modules', 'node_modules/.puriq', ['package-lock.json'], () => run('npm', 'ci', '--prefer-offline', '--loglevel=error'));

mkdirSync(target, { recursive: true });
make(join(output, 'manifest.json'), join(target, 'web.stamp'), [...settings, ...filesBelow('src'), ...filesBelow('public'), ...filesBelow('test')], () => {
  run(process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit');
  run(process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--outDir', output, '--logLevel', 'warn');
});

const outlines = join(target, 'classes', 'outlines', 'countries.txt');
const { writeOutlines } = await import('./outlines.mjs');
make(outlines, join(target, 'outlines.stamp'), ['package-lock.json', 'outlines.mjs'], () => writeOutlines(outlines));

// The fonts of the pages once more, in the form from which a PDF takes its letters.
const fonts = join(target, 'classes', 'report', 'fonts');
const faces = ['sans-3', 'serif-4'].flatMap((family) =>
  ['latin-400-normal', 'latin-400-italic', 'latin-600-normal', 'latin-ext-400-normal'].map((face) => `node_modules/@fontsource/source-${family}/files/source-${family}-${face}.woff`),
);
make(join(fonts, basename(faces[0])), join(target, 'fonts.stamp'), ['package-lock.json', 'build.mjs'], () => {
  mkdirSync(fonts, { recursive: true });
  faces.forEach((face) => copyFileSync(face, join(fonts, basename(face))));
});
