import { mapOf } from './map.js';
import { movesOf } from './map-moves.js';
import { fenced, frontDoorPage, pageOf, servicePage } from './map-pages.js';
import { stateMermaid } from './map-state-mermaid.js';
import { frontDoorMermaid } from './mermaid.js';
import type { Pathway } from './pathway.js';

const FOLDER = 'docs/map';
const OPEN = '<!-- map -->';
const CLOSE = '<!-- /map -->';

/** Thrown when READMEs have nowhere to put their picture. */
export class NoPlaceForPicture extends Error {
  override readonly name = 'NoPlaceForPicture';

  constructor(readonly readmes: readonly string[]) {
    super(`there is no line "${OPEN}" to put the picture after in ${readmes.join(', ')}`);
  }
}

/**
 * What must be written for the map to be as the machines are: file texts by path, none when nothing is stale.
 *
 * @throws NoPlaceForPicture with every README that is missing or has no marker
 */
export function mapChanges(
  pathway: Pathway,
  textOf: (path: string) => string | undefined,
): Readonly<Record<string, string>> {
  const pictures = Object.entries(readmePictures(pathway)).map(
    ([path, picture]) => [path, withPicture(textOf(path) ?? '', picture)] as const,
  );
  const placeless = pictures.filter(([, text]) => text === undefined).map(([path]) => path);
  if (placeless.length > 0) throw new NoPlaceForPicture(placeless);
  const wanted = [...Object.entries(mapFiles(pathway)), ...pictures];
  return Object.fromEntries(
    wanted.flatMap(([path, text]) => (text === undefined || text === textOf(path) ? [] : [[path, text]])),
  );
}

/** The files of the generated map, by path from the root of the repository. */
export function mapFiles(pathway: Pathway): Readonly<Record<string, string>> {
  const map = mapOf(pathway);
  const pages = pathway.services.flatMap((service) => {
    const onMap = map.services.find(({ id }) => id === service.id);
    if (!onMap) return [];
    const text = servicePage(onMap, map, stateMermaid(service), movesOf(service.machine));
    return [[`${FOLDER}/${pageOf(service.id)}`, text] as const];
  });
  return {
    [`${FOLDER}/front-door.md`]: frontDoorPage(map, frontDoorMermaid(map)),
    [`${FOLDER}/front-door.json`]: `${JSON.stringify(map, null, 2)}\n`,
    ...Object.fromEntries(pages),
  };
}

/** The picture each README shows, by the README's path: the whole front door, and each service's machine. */
export function readmePictures(pathway: Pathway): Readonly<Record<string, string>> {
  const services = pathway.services.map(
    (service) => [`libs/services/src/${service.id}/README.md`, stateMermaid(service)] as const,
  );
  return { 'README.md': frontDoorMermaid(mapOf(pathway)), ...Object.fromEntries(services) };
}

/**
 * A README with its picture between the map markers, in place of the one that stood there; the closing marker is set
 * when the README has only the opening one. Undefined when it has none.
 */
export function withPicture(readme: string, mermaid: string): string | undefined {
  const open = readme.indexOf(OPEN);
  if (open < 0) return undefined;
  const close = readme.indexOf(CLOSE, open);
  const rest = close < 0 ? readme.slice(open + OPEN.length) : readme.slice(close + CLOSE.length);
  return `${readme.slice(0, open)}${OPEN}\n\n${fenced(mermaid)}\n\n${CLOSE}${rest}`;
}
