// Builds one program for a spec that starts processes: node build.mjs <entry.ts> <folder>. Its file is <folder>/main.js.
import { resolve } from 'node:path';
import { rspack } from '@rspack/core';
import nodeExternals from 'webpack-node-externals';

const [entry, folder] = process.argv.slice(2);

const compiler = rspack({
  mode: 'none',
  target: 'node20',
  entry: { main: resolve(entry) },
  output: { path: resolve(folder), filename: '[name].js', module: true, chunkFormat: 'module' },
  externals: [nodeExternals({ importType: 'module' }), /^node:/],
  externalsType: 'module',
  resolve: {
    extensions: ['.ts', '.js'],
    extensionAlias: { '.js': ['.ts', '.js'] },
    tsConfig: resolve('tsconfig.json'),
  },
  module: {
    // The built program finds itself by where it lies, not by where it was written.
    parser: { javascript: { importMeta: false } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        type: 'javascript/esm',
        loader: 'builtin:swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            target: 'es2022',
          },
        },
      },
    ],
  },
  optimization: { minimize: false },
});

compiler.run((error, stats) => {
  const faults = error ? [error.message] : (stats?.toJson({ errors: true }).errors ?? []).map(({ message }) => message);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
  compiler.close(() => {});
});
