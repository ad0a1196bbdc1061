import { didYouMean } from '@frontdoor/scenarios';
import { SETTINGS, type Setting, type Variable } from './settings.js';

/** What is wrong with one setting. */
export interface SettingFault {
  /** The variable or option it was given by. */
  readonly setting: string;
  /** What was found there, and the way out. */
  readonly words: string;
}

const BY_OPTION: ReadonlyMap<string, Variable> = new Map(
  Object.entries<Setting>(SETTINGS).flatMap(([variable, { option }]) =>
    option === undefined ? [] : [[option, variable as Variable]],
  ),
);

/** Reads settings off what was typed after a program's name: `--port 4000` or `--port=4000`. */
export function optionsIn(words: readonly string[]): {
  readonly given: ReadonlyMap<Variable, string>;
  readonly faults: readonly SettingFault[];
} {
  const given = new Map<Variable, string>();
  const faults: SettingFault[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const [option = '', inline] = (words[place] ?? '').split(/=(.*)/s, 2);
    const variable = BY_OPTION.get(option);
    if (variable === undefined) {
      faults.push({ setting: option, words: `there is no such option. ${didYouMean(option, [...BY_OPTION.keys()])}` });
      continue;
    }
    const value = inline ?? words[(place += 1)];
    if (value === undefined)
      faults.push({ setting: option, words: 'it is given nothing: say what it is to be after it.' });
    else given.set(variable, value);
  }
  return { given, faults };
}
