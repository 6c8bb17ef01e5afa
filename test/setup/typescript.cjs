/**
 * Lets a plain node run the sources, for tests that must kill a process of their own: `node -r ./test/setup/typescript.cjs
 * some.child.ts`.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..');
const config = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
const ALIAS = /^@xinhuo\/([^/]+)(\/testing)?$/;
const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const alias = ALIAS.exec(request);
  const path = alias ? join(root, 'libs', alias[1], alias[2] ? 'testing' : 'src') : request;
  return resolve.call(this, path, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...config, swcrc: false, filename });
  module._compile(code, filename);
};
