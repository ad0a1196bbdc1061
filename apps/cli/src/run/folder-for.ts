import { ExperimentFolder } from '../out/experiment-folder.js';
import { manifestOf } from '../out/manifest.js';

/** Opens the folder an experiment is to be kept in, if it is to be. @throws CommandFailed where it is of another */
export function folderFor(
  out: string | undefined,
  experiment: Parameters<typeof manifestOf>[0],
): ExperimentFolder | undefined {
  return out === undefined ? undefined : new ExperimentFolder(out, manifestOf(experiment));
}
