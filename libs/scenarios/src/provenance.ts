/** Where a number comes from: a source (S-nnn, docs/sources.md) or an assumption (A-nnn, docs/assumptions.md). */
export type Provenance = { readonly source: string } | { readonly assumption: string };

/** One number of a scenario, as its file writes it. */
export interface SourcedNumber {
  /** Where it stands: `tasks.mash.decide.effort`. */
  readonly path: string;
  /** As written: `lognormal median 20 min, p90 60 min`. */
  readonly written: string;
  readonly provenance: Provenance;
  readonly file: string;
  readonly line: number;
}
