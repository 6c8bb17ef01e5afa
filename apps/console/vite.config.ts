import { brotliCompressSync, gzipSync } from 'node:zlib';

import { defineConfig, type Plugin } from 'vite';

/** Where `npm run console` finds the interface while the pages are worked on. */
const API = process.env['XINHUO_API'] ?? 'http://localhost:3000';

/** Writes each asset compressed beside itself, so that the server never compresses while people wait. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      if (source.length < 1024 || !/\.(js|css|svg|html)$/.test(file.fileName)) continue;
      this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(source) });
      this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: brotliCompressSync(source) });
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
