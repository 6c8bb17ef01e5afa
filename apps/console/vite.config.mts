import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'chrome90',
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
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
