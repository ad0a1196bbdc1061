import type { Kind, Segment } from '@frontdoor/simulation';

/** How wide an explanation may be: it is read beside a case. Unit: characters. */
export const EXPLAIN_WIDTH = 80;

/** What each kind of time is called, before whom it concerns. */
const KIND_WORDS: Readonly<Record<Kind, string>> = {
  working: 'worked on by',
  'under-way': 'under way with',
  waiting: 'waited for',
  'out-of-hours': 'out of hours of',
  'waiting-for-date': 'waited for a date or limit:',
  'between-services': 'between services, nothing open',
};

/** What a stretch went to, in words: `waited for team-manager/redditch`. */
export function sayCause({ kind, whom, timer }: Pick<Segment, 'kind' | 'whom' | 'timer'>): string {
  const about = timer ?? whom.join(' and ');
  return about === '' ? KIND_WORDS[kind] : `${KIND_WORDS[kind]} ${about}`;
}
