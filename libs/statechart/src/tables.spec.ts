import { mash } from '../../services/src/mash/index.js';
import { compile } from './tables.js';
it('x', () => {
  const t0 = performance.now();
  const t = compile(mash().machine);
  console.log(
    t.configurations.length,
    t.types,
    t.names.slice(0, 5),
    performance.now() - t0,
    t.tasks.slice(0, 3),
    t.atRest.slice(0, 3),
  );
});
