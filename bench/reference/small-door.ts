import type { Answers, Played } from '../answers.js';
import { SMALL_DOOR, type Staffing } from '../models/small-door.numbers.js';
import { Heap } from './heap.js';
import { Line } from './line.js';
import { nextComing } from './next-coming.js';
import { Random } from './random.js';
import { type Times, answersFrom, timesOf } from './small-door.times.js';

/** What may be due. The low three bits of a subject; the case is in the others. */
const COMES = 0;
const SCREENED = 1;
const SUPPORTED = 2;
const DECIDED = 3;
const DISCUSSED = 4;
const WORKED = 5;
const CONFERRED = 6;

const { screen, mash, earlyHelp, strategy, enquiry, assessment, conference, rag, routes } = SMALL_DOOR;
const muOf = ({ mean, sigma }: { mean: number; sigma: number }) => Math.log(mean) - (sigma * sigma) / 2;
const MASH_MU = muOf(mash);
const EARLY_HELP_MU = muOf(earlyHelp);
const ENQUIRY_MU = muOf(enquiry);
const ASSESSMENT_MU = muOf(assessment);

const lines = (count: number) => Array.from({ length: count }, () => new Line());

/** Model (b) by hand: typed arrays, one switch, nothing declared. */
export class SmallDoor {
  private readonly times: Times = timesOf();
  private readonly heap = new Heap(4096);
  private readonly screening = lines(3) as [Line, Line, Line];
  private readonly deciding = lines(3) as [Line, Line, Line];
  private readonly working = lines(2) as [Line, Line];
  private readonly supporting = new Line();
  private readonly discussing = new Line();
  private readonly conferring = new Line();

  constructor(private readonly staffing: Staffing) {}

  play(seed: number): Played {
    const { times, heap, screening, deciding, working, supporting, discussing, conferring } = this;
    const { rating, isEnquiry, came, screenFrom, screenTo, mashFrom, mashTo } = times;
    const { discussedAt, assessedAt, conferredAt, ended } = times;
    const arriving = new Random(seed * 10 + 1);
    const choosing = new Random(seed * 10 + 2);
    const lasting = new Random(seed * 10 + 3);
    const people = SMALL_DOOR.people[this.staffing];
    let screeners: number = screen.people;
    let mashWorkers: number = mash.people;
    let helpers: number = people.earlyHelp;
    let workers: number = people.socialWork;
    let chairs: number = conference.people;
    let police: number = strategy.police;
    let health: number = strategy.health;
    let managers: number = strategy.manager;
    let cases = 0;
    let events = 0;
    let now = 0;
    times.clear();
    for (const line of [...screening, ...deciding, ...working, supporting, discussing, conferring]) line.clear();
    heap.clear();

    const startScreening = (number: number): void => {
      screenFrom[number] = now;
      heap.push(now + lasting.exponential(screen.mean), (number << 3) | SCREENED);
    };
    const startSupport = (number: number): void => {
      heap.push(now + lasting.lognormal(EARLY_HELP_MU, earlyHelp.sigma), (number << 3) | SUPPORTED);
    };
    const startDeciding = (number: number): void => {
      mashFrom[number] = now;
      heap.push(now + lasting.lognormal(MASH_MU, mash.sigma), (number << 3) | DECIDED);
    };
    const startDiscussion = (number: number): void => {
      heap.push(now + lasting.exponential(strategy.mean), (number << 3) | DISCUSSED);
    };
    const startWork = (number: number): void => {
      const time = isEnquiry[number]
        ? lasting.lognormal(ENQUIRY_MU, enquiry.sigma)
        : lasting.lognormal(ASSESSMENT_MU, assessment.sigma);
      heap.push(now + time, (number << 3) | WORKED);
    };
    const startConference = (number: number): void => {
      heap.push(now + lasting.exponential(conference.mean), (number << 3) | CONFERRED);
    };
    const askForWork = (number: number, line: Line): void => {
      if (workers > 0) {
        workers -= 1;
        startWork(number);
      } else line.join(number);
    };

    heap.push(nextComing(0, arriving), COMES);
    while (!heap.isEmpty()) {
      const what = heap.pop();
      now = heap.now;
      if (now >= SMALL_DOOR.hours) break;
      events += 1;
      const number = what >> 3;
      switch (what & 7) {
        case COMES: {
          const u = choosing.uniform();
          came[cases] = now;
          const urgency = u < rag.red ? 0 : u < rag.red + rag.amber ? 1 : 2;
          rating[cases] = urgency;
          if (screeners > 0) {
            screeners -= 1;
            startScreening(cases);
          } else screening[urgency].join(cases);
          cases += 1;
          heap.push(nextComing(now, arriving), COMES);
          break;
        }
        case SCREENED: {
          screenTo[number] = now;
          const u = choosing.uniform();
          if (u < routes['no-further-action']) ended[number] = now;
          else if (u < routes['no-further-action'] + routes['early-help']) {
            if (helpers > 0) {
              helpers -= 1;
              startSupport(number);
            } else supporting.join(number);
          } else if (mashWorkers > 0) {
            mashWorkers -= 1;
            startDeciding(number);
          } else (deciding[rating[number] as number] as Line).join(number);
          if (screening[0].length > 0) startScreening(screening[0].next());
          else if (screening[1].length > 0) startScreening(screening[1].next());
          else if (screening[2].length > 0) startScreening(screening[2].next());
          else screeners += 1;
          break;
        }
        case SUPPORTED:
          ended[number] = now;
          if (supporting.length > 0) startSupport(supporting.next());
          else helpers += 1;
          break;
        case DECIDED:
          mashTo[number] = now;
          if (choosing.uniform() < SMALL_DOOR.section47) {
            isEnquiry[number] = 1;
            if (police > 0 && health > 0 && managers > 0) {
              police -= 1;
              health -= 1;
              managers -= 1;
              startDiscussion(number);
            } else discussing.join(number);
          } else askForWork(number, working[1]);
          if (deciding[0].length > 0) startDeciding(deciding[0].next());
          else if (deciding[1].length > 0) startDeciding(deciding[1].next());
          else if (deciding[2].length > 0) startDeciding(deciding[2].next());
          else mashWorkers += 1;
          break;
        case DISCUSSED:
          discussedAt[number] = now;
          if (discussing.length > 0) startDiscussion(discussing.next());
          else {
            police += 1;
            health += 1;
            managers += 1;
          }
          askForWork(number, working[0]);
          break;
        case WORKED:
          if (working[0].length > 0) startWork(working[0].next());
          else if (working[1].length > 0) startWork(working[1].next());
          else workers += 1;
          if (isEnquiry[number]) {
            if (chairs > 0) {
              chairs -= 1;
              startConference(number);
            } else conferring.join(number);
          } else assessedAt[number] = ended[number] = now;
          break;
        default:
          conferredAt[number] = ended[number] = now;
          if (conferring.length > 0) startConference(conferring.next());
          else chairs += 1;
      }
    }
    const answers: Answers = answersFrom(times, cases);
    return { answers, events };
  }
}
