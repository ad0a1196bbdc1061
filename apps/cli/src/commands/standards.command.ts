import type { Command } from 'commander';
import {
  type RuleSet,
  RULE_SETS,
  type Standard,
  comesFrom,
  describeStandard,
  isByFact,
  ruleSetFor,
} from '@frontdoor/standards';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { tableOf } from '../print/table.js';
import { WIDTH, hanging } from '../print/wrap.js';
import type { Session } from '../session.js';

interface StandardsOptions {
  readonly json?: true;
  readonly explain?: string;
}

/** `frontdoor standards`: the rules on how long things may take, as they are applied. */
export function addStandards(program: Command, { terminal }: Session): void {
  program
    .command('standards')
    .description('list the rule sets, the standards of one, or explain a standard')
    .argument('[ruleset]', 'a rule set, or several: worcestershire+oxfordshire')
    .option('--explain <standard>', 'say all there is to say of one standard')
    .option('--json', 'print one JSON document')
    .action((id: string | undefined, options: StandardsOptions) => {
      const ruleSets = id === undefined ? RULE_SETS : [ruleSetFor(id)];
      terminal.out(printed(ruleSets, id !== undefined, options));
    });
}

function printed(ruleSets: readonly RuleSet[], isOne: boolean, { json, explain }: StandardsOptions): string {
  if (explain !== undefined) {
    const { standard, from } = standardIn(ruleSets, explain);
    return json ? asJson({ ...standardJson(standard), ruleSet: from }) : inFull(standard, from);
  }
  const [only] = ruleSets;
  if (isOne && only) return json ? asJson(ruleSetJson(only)) : ruleSetTable(only);
  return json ? asJson({ schemaVersion: 1, ruleSets: ruleSets.map(ruleSetJson) }) : listOf(ruleSets);
}

function listOf(ruleSets: readonly RuleSet[]): string {
  const columns = [
    { head: 'Rule set' },
    { head: 'Since' },
    { head: 'Standards', align: 'right' },
    { head: 'Name' },
  ] as const;
  const rows = ruleSets.map(({ id, from, standards, name }) => [id, from, String(standards.length), name]);
  return `${tableOf(columns, rows)}\n\nfrontdoor standards <ruleset> lists the standards of one.`;
}

function ruleSetTable({ id, name, from, standards }: RuleSet): string {
  const columns = [
    { head: 'Standard', width: 40 },
    { head: 'Limit', width: 34 },
    { head: 'Kind' },
    { head: 'Source' },
  ] as const;
  const rows = standards.map((standard) => [standard.id, limitInWords(standard), standard.kind, standard.source]);
  const hint = `frontdoor standards ${id} --explain <standard> says what starts and stops one.`;
  return `${name} (${id}), since ${from}\n\n${tableOf(columns, rows)}\n\n${hint}`;
}

/** The limit as describeStandard says it; one that depends on a fact has a row of its own in the long words. */
function limitInWords(standard: Standard): string {
  const limit = describeStandard(standard).words.find((words) => words.startsWith('Limit: ')) ?? '';
  return isByFact(standard.limit) ? limit.slice(7, limit.indexOf(' (')) : limit.slice(7, -1);
}

function inFull(standard: Standard, from: string): string {
  return [...describeStandard(standard).words, `Rule set: ${from}.`]
    .map((words) => hanging(words, WIDTH, '  '))
    .join('\n');
}

/** A standard by its id, with the name of the rule set it comes from. */
function standardIn(ruleSets: readonly RuleSet[], wanted: string) {
  for (const ruleSet of ruleSets) {
    const standard = ruleSet.standards.find(({ id }) => id === wanted);
    if (standard) return { standard, from: comesFrom(standard, ruleSet) };
  }
  const standards = ruleSets.flatMap((ruleSet) => ruleSet.standards);
  const known = [...new Set(standards.map(({ id }) => id))].toSorted();
  const where = ruleSets.length === 1 ? `rule set ${ruleSets[0]?.id}` : 'any rule set';
  throw new CommandFailed(
    EXIT.badInput,
    `there is no standard "${wanted}" in ${where}; there are:\n  ${known.join('\n  ')}`,
  );
}

function ruleSetJson({ id, name, from, standards }: RuleSet) {
  return { id, name, from, standards: standards.map(standardJson) };
}

function standardJson(standard: Standard) {
  return { ...standard, explained: describeStandard(standard).words };
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
