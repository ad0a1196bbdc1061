import { bundle } from '../../bench/bundle.mjs';

bundle({ worker: './test/crash/programs/worker.ts' }, 'crash');
