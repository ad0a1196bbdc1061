// Builds the benchmark as one program, as fast as the command line is: a bundle outside Jest, whose sandbox is slow.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rspack } from '@rspack/core';
import nodeExternals from 'webpack-node-externals';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const compiler = rspack({
  mode: 'none',
  target: 'node20',
  context: root,
  entry: { run: './bench/run.ts', measure: './bench/measure.ts' },
  output: {
    path: join(root, 'dist', 'bench'),
    filename: '[name].js',
    module: true,
    library: { type: 'module' },
    chunkFormat: 'module',
  },
  externals: [nodeExternals({ importType: 'module' }), /^node:/],
  externalsType: 'module',
  resolve: {
    extensions: ['.ts', '.js'],
    extensionAlias: { '.js': ['.ts', '.js'] },
    tsConfig: join(root, 'tsconfig.json'),
  },
  module: {
    // The built programs find each other by where they lie, not by where they were written.
    parser: { javascript: { importMeta: false } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        type: 'javascript/esm',
        loader: 'builtin:swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
    ],
  },
  optimization: { minimize: false, concatenateModules: true, providedExports: true, usedExports: true },
});

compiler.run((error, stats) => {
  const faults = error ? [error.message] : (stats?.toJson({ errors: true }).errors ?? []).map(({ message }) => message);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
  compiler.close(() => {});
});
