import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { partFaults } from '@frontdoor/statechart';
import { type Identity, ROLES } from './roles.js';

/** The hash that stands for a token wherever tokens are kept: SHA-256 in hexadecimal. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Thrown when the file of tokens cannot be used: every fault in it, with its place. */
export class TokensNotValid extends Error {
  override readonly name = 'TokensNotValid';

  constructor(path: string, faults: readonly string[]) {
    super(
      `the file of tokens ${path} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n` +
        'It holds {"tokens": [{"subject": "training-room", "roles": ["trainer"], "sha256": "<64 hexadecimal digits>"}]}.',
    );
  }
}

const TOKENS = z.strictObject({
  tokens: z
    .array(
      z.strictObject({
        subject: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'write a short name that names nobody, as training-room'),
        roles: z.array(z.enum(ROLES)).min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'write the SHA-256 of the token, 64 hexadecimal digits'),
        /** The last moment at which the token is good. */
        until: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .min(1),
});

type KnownToken = z.infer<typeof TOKENS>['tokens'][number];

/** The tokens that are known. They are kept as hashes, never as they are. */
export class Tokens {
  private readonly known: ReadonlyMap<string, KnownToken>;

  constructor(tokens: readonly KnownToken[]) {
    this.known = new Map(tokens.map((token) => [token.sha256, token]));
  }

  /** Whose token it is, at a moment of the wall clock; undefined when it is nobody's, or no longer good. */
  identityOf(token: string, by: Identity['by'], wall = Date.now()): Identity | undefined {
    const found = this.known.get(hashOfToken(token));
    if (!found || (found.until !== undefined && Date.parse(found.until) < wall)) return undefined;
    return { subject: found.subject, roles: found.roles, by };
  }
}

/** Reads a file of tokens. @throws TokensNotValid with every fault */
export function tokensOf(path: string): Tokens {
  const written = jsonAt(path);
  const checked = TOKENS.safeParse(written);
  if (!checked.success) {
    const faults = partFaults(TOKENS, written);
    throw new TokensNotValid(
      path,
      faults.map(({ path: place, words }) => `${place.join('.') || 'the file'} ${words}`),
    );
  }
  const twice = checked.data.tokens.filter(
    ({ sha256 }, place, all) => all.findIndex((t) => t.sha256 === sha256) < place,
  );
  if (twice.length > 0)
    throw new TokensNotValid(path, [`stated twice: the tokens of ${twice.map(({ subject }) => subject).join(', ')}`]);
  return new Tokens(checked.data.tokens);
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const isSyntax = error instanceof SyntaxError;
    throw new TokensNotValid(path, [
      isSyntax ? 'it is not JSON' : error instanceof Error ? error.message : String(error),
    ]);
  }
}
