/**
 * Lets a plain node run the sources, for tests that must kill a process of their own: `node -r ./test/setup/typescript.cjs
 * some.child.ts`. What is compiled is kept in the folder of the test run, so that the next process starts faster.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..');
const config = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
const ALIAS = /^@xinhuo\/([^/]+)(\/testing)?$/;
const resolve = Module._resolveFilename;
const folder = process.env.XINHUO_TEST_FOLDER && join(process.env.XINHUO_TEST_FOLDER, 'compiled');
if (folder) mkdirSync(folder, { recursive: true });

Module._resolveFilename = function (request, ...rest) {
  const alias = ALIAS.exec(request);
  const path = alias ? join(root, 'libs', alias[1], alias[2] ? 'testing' : 'src') : request;
  try {
    return resolve.call(this, path, ...rest);
  } catch (error) {
    if (!path.startsWith('.') || !path.endsWith('.js')) throw error;
    return resolve.call(this, path.replace(/\.js$/, '.ts'), ...rest); // `import()` names what the build makes
  }
};

const compile = (filename) => transformSync(readFileSync(filename, 'utf8'), { ...config, swcrc: false, filename }).code;

const compiled = (filename) => {
  if (!folder) return compile(filename);
  const key = createHash('sha256')
    .update(`${filename}\n${statSync(filename).mtimeMs}`)
    .digest('hex');
  const file = join(folder, `${key}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const code = compile(filename);
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file); // whole or not at all, however many processes do it
    return code;
  }
};

Module._extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);
