import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** Where `npm run console` finds the interface while the pages are worked on. */
const API = process.env['XINHUO_API'] ?? 'http://localhost:3000';

/** Writes each asset compressed beside itself, so that the server never compresses while people wait. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '.' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css|svg|html)$/.test(name));
    for (const path of names.map((name) => join(dir, name))) {
      const source = readFileSync(path);
      if (source.length < 1024) continue;
      writeFileSync(`${path}.gz`, gzipSync(source));
      writeFileSync(`${path}.br`, brotliCompressSync(source));
    }
  },
});

/** What masters and apprentices open without a network; other pages are kept once they were looked at. */
const ON_PHONES = [
  'index.html',
  'src/inside.tsx',
  'src/pages/home/index.tsx',
  'src/pages/account/index.tsx',
  'src/pages/phone/master.tsx',
  'src/pages/phone/apprentice.tsx',
].map((path) => join(import.meta.dirname, path));

/** A chunk with all that it imports at once, and their styles. */
const withImports = (bundle: Rolldown.OutputBundle, file: string, found: Set<string>): void => {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return;
  found.add(file);
  chunk.viteMetadata?.importedCss.forEach((css) => found.add(css));
  chunk.imports.forEach((imported) => withImports(bundle, imported, found));
};

/** Tells the service worker its release: its own text changes with it, which is how browsers see a new one. */
const released = (): Plugin => ({
  name: 'released',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const roots = ON_PHONES.map((path) => chunks.find(({ facadeModuleId }) => facadeModuleId === path));
      const worker = chunks.find(({ name }) => name === WORKER);
      const page = bundle['index.html'];
      const [entry] = roots;
      if (!worker || !entry || page?.type !== 'asset') throw new Error('The build lacks its worker or its document');
      const files = new Set<string>();
      for (const root of roots) {
        if (!root) throw new Error(`The build lacks a page of ${ON_PHONES.join(', ')}`);
        withImports(bundle, root.fileName, files);
      }
      const assets = [...files].sort().map((file) => `/${file}`);
      const name = createHash('sha256')
        .update(assets.join())
        .update(page.source)
        .update(worker.code)
        .digest('hex')
        .slice(0, 16);
      const release = { name, entry: `/${entry.fileName}`, assets };
      worker.code = `const RELEASE = ${JSON.stringify(release)};\n${worker.code}`;
    },
  },
});

const WORKER = 'worker';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [released(), compressed()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'chrome90',
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { index: 'index.html', [WORKER]: 'worker/worker.ts' },
      // A worker governs what lies below its own address, and is found again under the same name.
      output: { entryFileNames: ({ name }) => (name === WORKER ? 'worker.js' : 'assets/[name]-[hash].js') },
      // antd marks its files for servers that render React; nothing is rendered on a server here.
      onwarn: (warning, tell) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: API, ws: true }, '/files': API },
  },
});
