import { SetMetadata } from '@nestjs/common';

/** What somebody may be here as. An `admin` may do whatever the others may. */
export const ROLES = ['designer', 'trainer', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever is at the other end of a request. */
export interface Identity {
  /** Names the token, never a person. */
  readonly subject: string;
  readonly roles: readonly Role[];
  /** How the token came: a page of another site can make a browser send a cookie, and no bearer token. */
  readonly by: 'bearer' | 'cookie';
}

/** Under what the roles of a route are kept. */
export const ALLOWED = 'frontdoor:allowed';

/** For whom a route is: its roles, or anyone at all, known or not. */
export type Allowed = readonly Role[] | 'anyone';

/** States for which roles a route is. A route that states nothing is refused. */
export const Allow = (...roles: readonly Role[]): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, roles);

/** States that a route is for anyone, also without a token. */
export const AllowAnyone = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, 'anyone');

/** Everybody who is known. */
export const EVERY_ROLE: readonly Role[] = ROLES;

/** Whether somebody may use what is for some roles. */
export function mayUse({ roles }: Identity, allowed: readonly Role[]): boolean {
  return roles.includes('admin') || allowed.some((role) => roles.includes(role));
}
