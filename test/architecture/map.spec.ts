import { existsSync } from 'node:fs';
import { frontDoorServices } from '@frontdoor/services';
import { mapChanges, mapFiles, pathwayOf, readmePictures } from '@frontdoor/statechart';
import { textOf } from './tree.js';

const pathway = pathwayOf(frontDoorServices());
const textIfThere = (path: string) => (existsSync(path) ? textOf(path) : undefined);

/** What to do about stale files, as the failing line shows it. */
const stale = (changes: Readonly<Record<string, string>>) =>
  Object.keys(changes).map((path) => `${path} is not as the machines are: npm run map`);

describe('the generated map', () => {
  it('is as the machines are', () => {
    expect(stale(mapChanges(pathway, textIfThere))).toEqual([]);
  });

  it('is the same, byte for byte, each time it is drawn', () => {
    const again = pathwayOf(frontDoorServices());
    expect(mapFiles(again)).toEqual(mapFiles(pathway));
    expect(readmePictures(again)).toEqual(readmePictures(pathway));
  });

  it('is found stale when a machine has changed', () => {
    const [first, ...others] = frontDoorServices();
    const renamed = pathwayOf([{ ...first!, says: 'The front door: something else' }, ...others]);
    const asWritten = { ...readmesOf(pathway), ...mapFiles(pathway) };
    expect(mapChanges(pathway, (path) => asWritten[path])).toEqual({});
    expect(stale(mapChanges(renamed, (path) => asWritten[path]))).toContain(
      'docs/map/front-door.md is not as the machines are: npm run map',
    );
  });
});

/** READMEs that hold nothing but their picture. */
function readmesOf(from: typeof pathway): Readonly<Record<string, string>> {
  const paths = Object.keys(readmePictures(from));
  return mapChanges(from, (path) => (paths.includes(path) ? '<!-- map -->\n' : ''));
}
