import type { MeasureEstimate } from './experiment.js';

/** A published figure beside what a scenario's single years come to. */
export interface Beside {
  readonly measure: MeasureEstimate;
  readonly figure: number;
  /** Whether it lies where 19 single years in 20 fall; undefined of a single replication, which has no spread. */
  readonly isInside: boolean | undefined;
}

/** How many published figures were looked at, and how many lie where single years fall. */
export interface Inside {
  readonly figures: number;
  readonly inside: number;
  /** 0 to 1; undefined where there is none to look at. */
  readonly share: number | undefined;
}

/** Every published figure beside its measure, in the order of the measures; one that was not measured is left out. */
export function besidePublished(
  measures: readonly MeasureEstimate[],
  published: Readonly<Record<string, { readonly figure: number }>>,
): readonly Beside[] {
  return measures.flatMap((measure) => {
    const figure = published[measure.id]?.figure;
    return figure === undefined ? [] : [{ measure, figure, isInside: isInside(figure, measure) }];
  });
}

/** The share of published figures that lie inside the 95% spread of single years. Figures not measured count as outside. */
export function insideOf(
  measures: readonly MeasureEstimate[],
  published: Readonly<Record<string, { readonly figure: number }>>,
): Inside {
  const figures = Object.keys(published).length;
  const beside = besidePublished(measures, published);
  const inside = beside.filter((each) => each.isInside === true).length;
  const isKnown = beside.some((each) => each.isInside !== undefined);
  return { figures, inside, share: isKnown ? inside / figures : undefined };
}

function isInside(figure: number, { spread: { nextYear } }: MeasureEstimate): boolean | undefined {
  return nextYear && figure >= nextYear.low && figure <= nextYear.high;
}
