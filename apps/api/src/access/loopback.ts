import { isIPv4 } from 'node:net';

/** Thrown when the api is to be reached from other machines while everybody would be let in by one local token. */
export class NotLoopback extends Error {
  override readonly name = 'NotLoopback';

  constructor(readonly host: string) {
    super(
      `the api will not listen on ${host}, where other machines reach it, without tokens of their own: ` +
        'name a file of tokens in FRONTDOOR_TOKENS, or leave HOST at 127.0.0.1',
    );
  }
}

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}

/** The host that a request's Host header names, without its port. */
export function hostIn(header: string | undefined): string {
  return (header ?? '').replace(/:\d+$/, '');
}
