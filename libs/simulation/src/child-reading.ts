import type { Facts, Instant } from '@frontdoor/cases';
import type { ChildMeasureId } from './child-measures.js';
import type { Children } from './children.js';
import { NeedReading } from './need-reading.js';
import type { Window } from './window.js';

/** More than so many children are too many for one worker. Source: S-002. */
const TOO_MANY = 25;

/** Reads what no log shows: how children truly at risk fare, and what each worker holds. */
export class ChildReading {
  private readonly needs: NeedReading;
  private children: Children | undefined;

  constructor(
    types: readonly string[],
    window: Window,
    private readonly costs: Readonly<Partial<Record<ChildMeasureId, number>>> = {},
  ) {
    this.needs = new NeedReading(types, window);
  }

  follows(children: Children): void {
    this.children = children;
    this.needs.follows(children);
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    if (this.children?.truth !== undefined) this.needs.take(caseNumber, type, at, data);
  }

  measures(): Readonly<Partial<Record<ChildMeasureId, number>>> {
    const { missed, unnecessary, daysToSafe } = this.needs.measures();
    return { ...known({ missed, unnecessary, daysToSafe }), ...this.caseloads(), ...this.costs };
  }

  save() {
    return this.needs.save();
  }

  restore(saved: ReturnType<ChildReading['save']>): void {
    this.needs.restore(saved);
  }

  private caseloads(): Readonly<Partial<Record<ChildMeasureId, number>>> {
    const { holdings } = this.children ?? {};
    if (holdings === undefined || holdings.isEmpty) return {};
    const { cases } = holdings;
    const over = cases.reduce((sum, held) => sum + Number(held > TOO_MANY), 0);
    return {
      'caseload-mean': cases.reduce((sum, held) => sum + held, 0) / cases.length,
      'caseload-over-25-share': over / cases.length,
    };
  }
}

function known({ missed, unnecessary, daysToSafe }: ReturnType<NeedReading['measures']>) {
  return {
    ...(missed === undefined ? {} : { 's47-missed-share': missed }),
    ...(unnecessary === undefined ? {} : { 's47-unnecessary-share': unnecessary }),
    ...(daysToSafe === undefined ? {} : { 'true-harm-days-to-safe-median': daysToSafe }),
  };
}
