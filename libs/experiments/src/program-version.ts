import about from '../../../package.json' with { type: 'json' };

/** The version of this program: replications of one experiment are all played by one. */
export const PROGRAM_VERSION: string = about.version;
