import nodeExternals from 'webpack-node-externals';

/** What every command needs is put into the program: looking its many small files up took half of the time it starts in. */
const INSIDE = [/^@stdlib\//, /^(commander|debug|has-flag|ms|supports-color|xstate|yaml|zod)$/, /^(xstate|zod)\//];

/** As Nest builds a program, but for what is in it. */
export default ({ externals: [_packages, ...builtIn], ...options }) => ({
  ...options,
  externals: [nodeExternals({ importType: 'module', allowlist: INSIDE }), ...builtIn],
});
