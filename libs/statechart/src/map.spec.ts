import { assign, setup } from 'xstate';
import type { CaseEvent } from '@frontdoor/cases';
import { start, tell } from './effect.js';
import { mapOf } from './map.js';
import { mapChanges, mapFiles, readmePictures, withPicture } from './map-files.js';
import { stateMermaid } from './map-state-mermaid.js';
import { frontDoorMermaid } from './mermaid.js';
import { type Pathway, pathwayOf } from './pathway.js';
import { AT_REST, type Schemas, type Service } from './service.js';

const taken = (...types: readonly string[]): Schemas =>
  Object.fromEntries(types.map((type) => [type, { safeParse: () => ({ success: true as const }) }]));

/** Takes calls, and asks the visitors to go out; a visit is only noted. */
const desk: Service = {
  id: 'desk',
  says: 'The Duty Desk: calls are answered',
  machine: setup({
    types: { context: {} as { team: string; calls: number }, events: {} as CaseEvent },
    guards: { isUrgent: () => true },
    actions: {
      count: assign({ calls: 1 }),
      startWait: start('wait', 'desk.wait-over', { amount: 1, unit: 'working-days' }),
      tellVisit: tell('desk.visit-asked'),
    },
  }).createMachine({
    id: 'desk',
    context: { team: '', calls: 0 },
    initial: 'ready',
    on: { 'out-visits.ended': { actions: 'count' } },
    states: {
      ready: { tags: AT_REST, on: { 'desk.called': 'answering' } },
      answering: {
        meta: { task: 'desk.answer' },
        entry: 'startWait',
        on: {
          'desk.answered': [{ guard: 'isUrgent', target: 'ready', actions: 'tellVisit' }, { target: 'ready' }],
          'desk.wait-over': 'ready',
          'desk.called': { actions: 'tellVisit' },
        },
      },
    },
  }),
  tasks: {
    'desk.answer': {
      says: 'Answer the call',
      who: ({ team }: { team: string }) => ['clerk', `worker/${team}`],
      offers: [{ choice: 'answer', says: 'Answer it', type: 'desk.answered', data: {} }],
    },
  },
  takes: taken('desk.called', 'desk.answered', 'desk.wait-over', 'out-visits.ended'),
  tells: taken('desk.visit-asked'),
};

/** Goes out: two things at once, until both are done or the visit is broken off. */
const visits: Service = {
  id: 'out-visits',
  says: 'Visits',
  machine: setup({
    types: { events: {} as CaseEvent },
    actions: { tellEnded: tell('out-visits.ended') },
  }).createMachine({
    id: 'out-visits',
    context: {},
    initial: 'ready',
    states: {
      ready: { tags: AT_REST, on: { 'desk.visit-asked': 'out' } },
      out: {
        type: 'parallel',
        on: { 'desk.visit-asked': {} },
        onDone: 'over',
        states: {
          child: {
            initial: 'unseen',
            states: {
              unseen: {
                meta: { task: 'out-visits.see' },
                on: { 'out-visits.child-seen': 'seen', 'out-visits.broken-off': '#out-visits.over' },
              },
              seen: { type: 'final' },
            },
          },
          'write-up': { initial: 'none', states: { none: { type: 'final' } } },
        },
      },
      over: { always: { target: 'ready', actions: 'tellEnded' } },
    },
  }),
  tasks: {
    'out-visits.see': {
      says: 'See the child | alone',
      who: ['visitor'],
      offers: ['child-seen', 'broken-off'].map((choice) => ({
        choice,
        says: choice,
        type: `out-visits.${choice}`,
        data: {},
      })),
    },
  },
  takes: taken('desk.visit-asked', 'out-visits.child-seen', 'out-visits.broken-off'),
  tells: taken('out-visits.ended'),
};

const pathway: Pathway = pathwayOf([desk, visits]);

describe('the map', () => {
  const map = mapOf(pathway);

  it('has what one service tells another, and whether it may move it', () =>
    expect(map.edges).toEqual([
      { from: 'desk', to: 'out-visits', types: ['desk.visit-asked'], moving: ['desk.visit-asked'] },
      { from: 'out-visits', to: 'desk', types: ['out-visits.ended'], moving: [] },
    ]));

  it('has from outside only what no task and no timer gives', () =>
    expect(map.outside).toEqual([{ to: 'desk', types: ['desk.called'] }]));

  it('shows an ellipsis for the part of a role that depends on the case', () =>
    expect(map.services[0]?.tasks[0]?.who).toEqual(['clerk', 'worker/…']));

  it('calls a service what its sentence says before the colon', () =>
    expect(map.services.map(({ name }) => name)).toEqual(['Duty Desk', 'Out visits']));

  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(map))).toEqual(map));
});

describe('the picture of the front door', () => {
  const groups = [{ heading: 'Both', services: ['desk', 'out-visits'] }];

  it('draws what moves in a line and what is noted in dots', () =>
    expect(frontDoorMermaid(mapOf(pathway), groups).split('\n')).toEqual([
      'flowchart TB',
      '  outside(["Anyone who is worried about a child"])',
      '  subgraph group_0["Both"]',
      '    s_desk["Duty Desk"]',
      '    s_out_visits["Out visits"]',
      '  end',
      '  outside -->|"called"| s_desk',
      '  s_desk -->|"visit asked"| s_out_visits',
      '  s_out_visits -.-> s_desk',
      '',
    ]));

  it('leaves no service out that is in no group', () =>
    expect(frontDoorMermaid(mapOf(pathway), [{ heading: 'One', services: ['desk', 'gone'] }])).toMatch(
      /^ {2}s_desk\["Duty Desk"\]\n {2}s_out_visits/m,
    ));

  it('draws two services that move each other with one arrow of two heads', () => {
    const [there, back] = mapOf(pathway).edges;
    const edges = [there!, { ...back!, moving: ['out-visits.ended'] }];
    expect(frontDoorMermaid({ ...mapOf(pathway), edges })).toContain(
      's_desk <-->|"visit asked<br/>ended"| s_out_visits\n',
    );
  });
});

describe('the picture of a machine', () => {
  it('has in the state its task and what it takes without being left, the guard in brackets, the timer named as one', () =>
    expect(stateMermaid(desk).split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "ready" as s_ready',
      '  state "answering<br/>task: answer<br/>called / visit asked" as s_answering',
      '  [*] --> s_ready',
      '  s_ready --> s_answering : called',
      '  s_answering --> s_ready : · answered [is urgent] / visit asked<br/>· answered, wait over (timer)',
      '  classDef rest stroke-dasharray: 5 4',
      '  class s_ready rest',
      '  classDef task stroke-width: 2px',
      '  class s_answering task',
      '',
    ]));

  it('draws the parts of a state side by side, and what leaves one of them from the whole', () =>
    expect(stateMermaid(visits).split('\n').slice(1, -5)).toEqual([
      '  state "ready" as s_ready',
      '  state "out" as s_out {',
      '    state "unseen<br/>task: see" as s_out_child_unseen',
      '    state "seen" as s_out_child_seen',
      '    s_out_child_seen --> [*]',
      '    [*] --> s_out_child_unseen : child',
      '    s_out_child_unseen --> s_out_child_seen : child seen',
      '    --',
      '    state "none" as s_out_write_up_none',
      '    s_out_write_up_none --> [*]',
      '    [*] --> s_out_write_up_none : write up',
      '  }',
      '  state s_over <<choice>>',
      '  [*] --> s_ready',
      '  s_ready --> s_out : desk visit asked',
      '  s_out --> s_over : · all done<br/>· broken off while unseen',
      '  s_over --> s_ready : otherwise / ended',
    ]));
});

describe('the files of the map', () => {
  const files = mapFiles(pathway);

  it('are a page of the whole, its graph, and a page for each service', () =>
    expect(Object.keys(files)).toEqual([
      'docs/map/front-door.md',
      'docs/map/front-door.json',
      'docs/map/services/desk.md',
      'docs/map/services/out-visits.md',
    ]));

  it('end in one line break and keep a stroke in a cell from ending it', () => {
    for (const text of Object.values(files)) expect(text).toMatch(/\S\n$/);
    expect(files['docs/map/services/out-visits.md']).toContain('See the child \\| alone');
  });

  it('are all to be written at first, and none once they are', () => {
    const there: Record<string, string> = {};
    for (const path of Object.keys(readmePictures(pathway))) there[path] = '# Words\n\n<!-- map -->\n\nMore words.\n';
    const changes = mapChanges(pathway, (path) => there[path]);
    expect(Object.keys(changes).toSorted()).toEqual([...Object.keys(files), ...Object.keys(there)].toSorted());
    expect(mapChanges(pathway, (path) => changes[path])).toEqual({});
  });

  it('say which READMEs have nowhere to put a picture', () =>
    expect(() => mapChanges(pathway, (path) => (path === 'README.md' ? '<!-- map -->' : undefined))).toThrow(
      /in libs\/services\/src\/desk\/README\.md, libs\/services\/src\/out-visits\/README\.md$/,
    ));
});

describe('a README', () => {
  const shown = '# A\n\n<!-- map -->\n\n```mermaid\nflowchart TB\n```\n\n<!-- /map -->\n\nB\n';

  it('gets its picture after the marker, and the marker that ends it', () =>
    expect(withPicture('# A\n\n<!-- map -->\n\nB\n', 'flowchart TB\n')).toBe(shown));

  it('has a new picture in place of the old one', () =>
    expect(withPicture(shown.replace('TB', 'LR'), 'flowchart TB\n')).toBe(shown));

  it('without a marker is left alone', () => expect(withPicture('# A\n', 'flowchart TB\n')).toBeUndefined());
});
