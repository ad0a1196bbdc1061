/**
 * The numbers of model (b), a small front door in one year. Unit: hours, shares of one whole, people.
 *
 * Invented, to measure engines by: of no real place. `stable` has people enough everywhere; in `spec` early help and social work are
 * overloaded, and their queues grow all year.
 */
export const SMALL_DOOR = {
  hours: 8760,
  /** Monday to Friday from 09:00 to 17:00, and the rest of the week. Unit: contacts an hour. */
  peakPerHour: 16,
  basePerHour: 2.5,
  rag: { red: 0.1, amber: 0.3, green: 0.6 },
  screen: { mean: 1 / 3, people: 8 },
  routes: { 'no-further-action': 0.6, 'early-help': 0.15, mash: 0.25 },
  mash: { mean: 3, sigma: 0.6, people: 6 },
  section47: 0.4,
  earlyHelp: { mean: 720, sigma: 0.5 },
  strategy: { mean: 0.75, police: 2, health: 2, manager: 3 },
  enquiry: { mean: 288, sigma: 0.5 },
  assessment: { mean: 720, sigma: 0.5 },
  conference: { mean: 2, people: 4 },
  people: { stable: { earlyHelp: 720, socialWork: 900 }, spec: { earlyHelp: 20, socialWork: 120 } },
  limits: { screen: 24, mash: { red: 4, amber: 24, green: 72 }, assessment: 1080, conference: 360 },
} as const;

/** Which of the two ways model (b) is staffed. */
export type Staffing = keyof typeof SMALL_DOOR.people;
