// Builds programs as fast as the command line is: bundles outside Jest, whose sandbox is slow.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rspack } from '@rspack/core';
import nodeExternals from 'webpack-node-externals';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Bundles programs, by name the file each begins with, into a folder (of dist, or anywhere by its whole path); the process fails when one has a fault. */
export function bundle(entry, folder) {
  const compiler = rspack({
    mode: 'none',
    target: 'node20',
    context: root,
    entry,
    output: {
      path: resolve(root, 'dist', folder),
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
          options: {
            jsc: {
              parser: { syntax: 'typescript', decorators: true },
              transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
              target: 'es2022',
              // The names of classes are the names of errors and migrations.
              keepClassNames: true,
            },
          },
        },
      ],
    },
    optimization: { minimize: false, concatenateModules: true, providedExports: true, usedExports: true },
  });
  compiler.run((error, stats) => {
    const told = error ? [error] : (stats?.toJson({ errors: true }).errors ?? []);
    for (const { message } of told) process.stderr.write(`${message}\n`);
    process.exitCode = told.length > 0 ? 1 : 0;
    compiler.close(() => {});
  });
}
