import { writeFileSync, mkdirSync } from 'node:fs';
import { frontDoorServices } from '../../services/src/index.js';
import { pathwayOf } from './pathway.js';
import { mapOf } from './map.js';
import { frontDoorMermaid } from './mermaid.js';
import { stateMermaid } from './map-state-mermaid.js';
it('draws', () => {
  const map = mapOf(pathwayOf(frontDoorServices()));
  mkdirSync('/tmp/x/out', { recursive: true });
  writeFileSync('/tmp/x/out/front.mmd', frontDoorMermaid(map));
  for (const s of frontDoorServices()) writeFileSync(`/tmp/x/out/${s.id}.mmd`, stateMermaid(s));
});
