import { bundle } from './bundle.mjs';

bundle({ run: './bench/run.ts', measure: './bench/measure.ts' }, 'bench');
