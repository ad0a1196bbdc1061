import { calendarOf } from '@frontdoor/calendar';
import type { Places, Scenario } from '@frontdoor/scenarios';
import { frontDoorServices } from '@frontdoor/services';
import { type RuleSet, ruleSetFor } from '@frontdoor/standards';
import { type FrontDoor, pathwayOf } from '@frontdoor/statechart';

/** What of a scenario decides how its cases may move and what they are held to; kept with each log of a run. */
export type Settings = Pick<Scenario, 'policies' | 'officeHours' | 'serviceHours' | 'ruleSet' | 'localRules'>;

/** The settings of a scenario alone. */
export function settingsOf({ policies, officeHours, serviceHours, ruleSet, localRules }: Settings): Settings {
  return { policies, officeHours, serviceHours, ruleSet, localRules };
}

/** What a live door is set to: settings, and the place they are for. A door opened before places were kept has none. */
export type PlacedSettings = Settings & { readonly place?: Places | undefined };

/** The settings of a scenario with the districts and teams of its place. */
export function placedSettingsOf(scenario: Scenario): PlacedSettings {
  const { districts, teams } = scenario.place;
  return { ...settingsOf(scenario), place: { districts: districts.toSorted(), teams: teams.toSorted() } };
}

/** Opens the front door that settings describe. */
export function frontDoorOf({ policies, officeHours, serviceHours }: Settings): FrontDoor {
  const pathway = pathwayOf(frontDoorServices(policies));
  const calendars = new Map(Object.entries(officeHours).map(([name, hours]) => [name, calendarOf(hours)]));
  const office = calendars.get('office') ?? calendarOf();
  return {
    pathway,
    calendars: pathway.services.map(({ id }) => calendars.get(serviceHours[id] ?? 'office') ?? office),
  };
}

/** The standards that settings hold cases to. */
export function ruleSetOf({ ruleSet, localRules }: Settings): RuleSet {
  return ruleSetFor([ruleSet, ...localRules].join('+'));
}
