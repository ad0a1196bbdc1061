import { bundle } from './bundle.mjs';

bundle(
  {
    run: './bench/run.ts',
    measure: './bench/measure.ts',
    live: './bench/live.ts',
    'live-side': './bench/live-side.ts',
  },
  'bench',
);
