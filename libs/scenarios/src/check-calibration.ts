import type { FreeParameter, Target } from './calibration.js';
import type { Bound, Tolerance, WrittenCalibration } from './calibration.schema.js';
import { didYouMean } from './did-you-mean.js';
import { type Complaint, type Fault, faultAt } from './fault.js';
import { freeForm } from './free-form.js';
import type { ScenarioSource } from './read-scenario.js';
import type { Scenario } from './scenario.js';
import { shareOf } from './set-free.js';
import { type Path, type WrittenMap, at, placeOf, valuePlaceOf } from './written.js';

/** At least so many of the published figures are kept out of the fit, to check against. Unit: share. Source: assumption A-711. */
const KEPT_OUT = 1 / 3;

interface Opened {
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
}

/** What a calibration says of its scenario, and everything in it that the scenario does not bear out. */
export function checkCalibration(
  whole: WrittenCalibration,
  opened: Opened,
  written: WrittenMap,
): { readonly free: readonly FreeParameter[]; readonly targets: readonly Target[]; readonly faults: readonly Fault[] } {
  const check = new Check(whole, opened, written);
  const [free, targets] = [check.free(), check.targets()];
  check.wholes(free);
  check.balance(free, targets);
  check.lookedAt(targets);
  return { free, targets, faults: check.faults };
}

class Check {
  readonly faults: Fault[] = [];

  constructor(
    private readonly whole: WrittenCalibration,
    private readonly opened: Opened,
    private readonly written: WrittenMap,
  ) {}

  free(): readonly FreeParameter[] {
    const seen = new Set<string>();
    return Object.entries(this.whole.free).flatMap(([path, said]) => {
      const { also = [], why } = said;
      const place: Path = ['free', path];
      const all = [path, ...also];
      for (const each of all) {
        if (seen.has(each)) this.say(place, { says: `\`${each}\` is free twice`, wayOut: 'Keep one of the two.' });
        seen.add(each);
      }
      const missing = all.filter((each) => this.opened.source.valueAt(each) === undefined);
      for (const each of missing) this.say(place, this.noValue(each));
      const written = this.opened.source.valueAt(path);
      if (missing.length > 0 || written === undefined) return [];
      const [low, high] = [said.low, said.high].map(({ letters }: Bound) => letters) as [string, string];
      const form = freeForm(written, low, high);
      if ('wrong' in form) {
        this.say(place, form.wrong);
        return [];
      }
      return [{ path, also, low, high, why, assumption: this.assumptionAt(place), form }];
    });
  }

  targets(): readonly Target[] {
    const { published } = this.opened.scenario;
    return Object.entries(this.whole.targets).flatMap(([measure, { tolerance, fit }]) => {
      const figure = published[measure]?.figure;
      if (figure === undefined) {
        const wayOut = didYouMean(measure, Object.keys(published));
        this.say(['targets', measure], { says: `the scenario gives no published figure of \`${measure}\``, wayOut });
        return [];
      }
      const near = amountOf(tolerance, figure);
      if (near > 0) return [{ measure, figure, tolerance: near, fit: fit === 'yes' }];
      const says = 'a share of a figure of 0 is nothing, and nothing is that near';
      this.say(['targets', measure], { says, wayOut: 'Write the tolerance as an amount.' });
      return [];
    });
  }

  /** Parts of one whole may not come to more than it. */
  wholes(free: readonly FreeParameter[]): void {
    const taken = new Map<string, { sum: number; parts: number; of: number; path: string }>();
    for (const { path, also, form } of free) {
      for (const each of [path, ...also]) {
        const parts = this.opened.source.partsOfWhole(each);
        if (!parts) continue;
        const key = [...parts.keys()].join();
        const before = taken.get(key) ?? { sum: 0, parts: 0, of: parts.size, path };
        const sum = before.sum + shareOf(form, form.high, parts.get(each) ?? 0);
        taken.set(key, { ...before, sum, parts: before.parts + 1 });
      }
    }
    for (const { sum, parts, of, path } of taken.values()) {
      if (parts === of) {
        this.say(['free', path], { says: 'every part of the whole is free', wayOut: 'Leave one to take the rest.' });
      } else if (!(sum <= 1)) {
        const says = 'the high ends of the parts of this whole come to more than 100%';
        this.say(['free', path], { says, wayOut: 'Lower some of them.' });
      }
    }
  }

  balance(free: readonly FreeParameter[], targets: readonly Target[]): void {
    const figures = Object.keys(this.opened.scenario.published).length;
    const fitted = targets.filter(({ fit }) => fit).length;
    if (figures - fitted < figures * KEPT_OUT) {
      this.say(['targets'], {
        says: `${fitted} of ${figures} published figures are fitted, which leaves too few to check against`,
        wayOut: 'Keep at least a third of them out: write `fit: no`.',
      });
    }
    if (this.whole.rounds > 0 && free.length > fitted) {
      this.say(['free'], {
        says: `${free.length} parameters cannot be told by ${fitted} fitted figures`,
        wayOut: 'Free fewer, or fit more.',
      });
    }
    if (this.whole.check.seed === this.whole.seed) {
      const says = 'the check would be played by the dice of the fit';
      this.say(['check', 'seed'], { says, wayOut: 'Write another seed.' });
    }
  }

  lookedAt(targets: readonly Target[]): void {
    const published = Object.keys(this.opened.scenario.published);
    const fitted = new Set(targets.filter(({ fit }) => fit).map(({ measure }) => measure));
    for (const [place, measure] of (this.whole.lookedAt ?? []).entries()) {
      const where: Path = ['lookedAt', String(place)];
      if (fitted.has(measure)) this.say(where, { says: `\`${measure}\` is fitted`, wayOut: 'Leave it out of these.' });
      if (published.includes(measure)) continue;
      const says = `the scenario gives no published figure of \`${measure}\``;
      this.say(where, { says, wayOut: didYouMean(measure, published) });
    }
  }

  private noValue(path: string): Complaint {
    const read = this.opened.source.scenarioWith([{ path, to: '0' }]);
    const fault = 'faults' in read ? read.faults[0] : undefined;
    return {
      says: fault?.says ?? `the scenario writes no \`${path}\``,
      wayOut: fault?.wayOut ?? 'Write the path of a value.',
    };
  }

  private assumptionAt(place: Path): string {
    const provenance = at(this.written, ...place)?.provenance;
    if (provenance && 'assumption' in provenance) return provenance.assumption;
    const says = 'a fitted number is an assumption, and none is named';
    this.say(place, { says, wayOut: 'Write `assumption: A-nnn` beside its ends.' });
    return '';
  }

  private say(place: Path, complaint: Complaint): void {
    const where = place.length > 2 ? valuePlaceOf(this.written, place) : placeOf(this.written, place);
    this.faults.push(faultAt(where, complaint));
  }
}

function amountOf({ amount, of }: Tolerance, figure: number): number {
  return of === 'figure' ? amount * figure : amount;
}
