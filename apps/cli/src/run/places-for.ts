import { ExperimentFolder } from '../out/experiment-folder.js';
import { type ExperimentManifest, manifestOf } from '../out/manifest.js';
import { PlayedBefore } from '../out/played-before.js';
import type { Session } from '../session.js';

/** Where the replications of an experiment are kept, and where those are taken from that were played before. */
export interface Places {
  readonly folder: ExperimentFolder | undefined;
  readonly before: PlayedBefore | undefined;
}

interface PlacesAsked {
  readonly out?: string;
  readonly reuse?: readonly string[];
}

/** Opens the places of an experiment that were asked for. @throws CommandFailed where one is of another experiment */
export function placesFor(
  { out, reuse }: PlacesAsked,
  experiment: Omit<Parameters<typeof manifestOf>[0], 'program'>,
  { program }: Session,
): Places {
  if (out === undefined && reuse === undefined) return { folder: undefined, before: undefined };
  const manifest: ExperimentManifest = manifestOf({ ...experiment, program });
  // What is taken from is looked at first: where it will not do, no folder is begun.
  const before = reuse && PlayedBefore.in(reuse, manifest);
  return { before, folder: out === undefined ? undefined : new ExperimentFolder(out, manifest) };
}
