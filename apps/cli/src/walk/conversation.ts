import { LAST_YEAR, type WorkingCalendar, calendarOf } from '@frontdoor/calendar';
import { EventNotAccepted, type Facts, type Instant } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import { TypicalTimes } from '@frontdoor/simulation';
import { InputNotPossible, type Offer, type OpenTask } from '@frontdoor/statechart';
import { sayApart, sayMoment } from '../print/moments.js';
import { NARROW, hanging } from '../print/wrap.js';
import { LEARNER_HELP, type LearnerCommand, learnerCommand } from './learner-command.js';
import type { Lesson } from './lesson.js';
import type { Lines } from './lines.js';
import { offering } from './offering.js';
import type { Reading } from './reading.js';
import { eventLine, standing } from './standing.js';
import { why } from './why.js';
import { closedThen, momentOf, openingOn } from './words-to-moment.js';

const TOO_FAR = `That is too far ahead: bank holidays are known to the end of ${LAST_YEAR}. Choose a day before ${LAST_YEAR - 1}.`;

const OVER = 'Nothing is open and nothing more happens. Enter ends, `back` goes back: ';

/** A learner's way through a case, in a terminal. */
export class Conversation {
  private readonly times: TypicalTimes;
  private readonly office: WorkingCalendar;
  private eventsBefore = 0;

  constructor(
    private readonly lesson: Lesson,
    private readonly reading: Reading,
    private readonly lines: Lines,
    private readonly say: (text: string) => void,
    scenario: Scenario,
  ) {
    this.times = new TypicalTimes(scenario);
    this.office = calendarOf(scenario.officeHours['office']);
  }

  /** Goes on until nothing can happen any more or the learner quits. */
  async toEnd(): Promise<void> {
    this.say(LEARNER_HELP);
    this.show();
    for (;;) {
      const { isOver } = this.lesson;
      const typed = await this.lines.ask(isOver ? OVER : '> ');
      if (typed === undefined || (isOver && typed === '')) return;
      const command = learnerCommand(typed);
      if (command.do === 'quit') return;
      await this.follow(command);
    }
  }

  private async follow(command: LearnerCommand): Promise<void> {
    switch (command.do) {
      case 'task':
        return this.doTask(command.number);
      case 'wait':
        return this.wait(command.words);
      case 'back':
        return this.back(command.steps);
      case 'why':
        return this.say(why(this.lesson, this.reading, this.eventsBefore));
      case 'log':
        return this.say(this.lesson.walk.events.map(eventLine).join('\n'));
      case 'help':
        return this.say(LEARNER_HELP);
      case 'unknown':
        return this.say(`There is no "${command.words}".\n${LEARNER_HELP}`);
      case 'show':
      case 'quit':
        return this.show();
    }
  }

  private async doTask(number: number): Promise<void> {
    const task = this.lesson.walk.openTasks()[number - 1];
    if (!task) return this.say('There is no task of that number: `show` lists them.');
    const { walk } = this.lesson;
    this.say(offering(task, this.timesOf(task).finish, walk, this.reading));
    const offer = await this.askChoice(task);
    if (!offer) return this.say('Left as it was.');
    const facts = await this.askFacts(offer);
    if (!facts) return this.say('Left as it was.');
    const reason = (await this.lines.ask('reason (may be empty): ')) ?? '';
    this.answer(task, offer, facts, reason);
  }

  private async askChoice({ offers }: OpenTask): Promise<Offer | undefined> {
    for (;;) {
      const typed = await this.lines.ask('choice (empty: none): ');
      if (typed === undefined || typed === '') return undefined;
      const offer = offers[Number(typed) - 1] ?? offers.find(({ choice }) => choice === typed);
      if (offer) return offer;
      this.say(`Write a number from 1 to ${offers.length}.`);
    }
  }

  private async askFacts({ asks = {} }: Offer): Promise<Facts | undefined> {
    const facts: Record<string, number> = {};
    for (const [fact, { says }] of Object.entries(asks)) {
      this.tell(says);
      while (facts[fact] === undefined) {
        const typed = await this.lines.ask('a day, as 2015-01-12 (empty: leave the task): ');
        if (typed === undefined || typed === '') return undefined;
        const opening = openingOn(typed, this.lesson.walk.now, this.office);
        if (typeof opening === 'number') facts[fact] = opening;
        else this.say(opening.wrong);
      }
    }
    return facts;
  }

  private answer(task: OpenTask, { choice }: Offer, facts: Facts, reason: string): void {
    const { start, finish } = this.timesOf(task);
    this.move(() => {
      const isAnswered = this.lesson.answer({ task, choice, facts, reason, start, finish });
      if (!isAnswered) this.say('By the time it was done it was open no longer: see what happened.');
    });
  }

  /** When a task would be begun and done, were it taken in hand now. */
  private timesOf({ id, who }: OpenTask): { readonly start: Instant; readonly finish: Instant } {
    const start = this.times.start(who, this.lesson.walk.now);
    return { start, finish: this.times.finish(id, who, start) };
  }

  private wait(words: string): void {
    const { now } = this.lesson.walk;
    const until = words === '' ? this.lesson.nextByItself : momentOf(words, now, this.office);
    if (until === 'too-far') return this.tell(TOO_FAR);
    if (until === undefined && words === '') return this.say('Nothing happens by itself: a task is waiting for you.');
    if (until === undefined) return this.say('Write how long, or until when: 2 h, 3 days, 2 working days, 2015-01-12.');
    if (until < now) return this.say('Time does not go back: `back` undoes a step.');
    const closed = words === '' ? undefined : closedThen(words, until, this.office);
    if (closed !== undefined) this.tell(closed);
    this.move(() => this.lesson.wait(until));
  }

  private back(steps: number): void {
    if (steps === 0) return this.say('Write how many steps to go back: `back` for one, `back 2` for two.');
    const gone = this.lesson.back(steps);
    this.eventsBefore = 0;
    this.say(gone === 0 ? 'This is the beginning.' : `Gone back ${gone === 1 ? '1 step' : `${gone} steps`}.`);
    this.show();
  }

  /** Makes a step, and shows what came of it; one that the case refuses changes nothing. */
  private move(step: () => void): void {
    const { events, now } = this.lesson.walk;
    try {
      step();
    } catch (error) {
      if (error instanceof InputNotPossible || error instanceof EventNotAccepted) return this.tell(`${error.message}.`);
      throw error;
    }
    this.eventsBefore = events.length;
    const { walk } = this.lesson;
    this.say(`${sayApart(now, walk.now)} later, ${sayMoment(walk.now)}:`);
    this.say(
      walk.events
        .slice(events.length)
        .map((event) => `  ${eventLine(event)}`)
        .join('\n') || '  nothing happened',
    );
    this.show();
  }

  /** Says a sentence, broken into lines. */
  private tell(sentence: string): void {
    this.say(hanging(sentence, NARROW, ''));
  }

  private show(): void {
    this.say(standing(this.lesson, this.reading));
  }
}
