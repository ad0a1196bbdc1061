import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../problems/problem.js';
import type { Identified } from './identify.middleware.js';
import { ALLOWED, type Allowed, mayUse } from './roles.js';

/** Lets a request through to its route only if the route says for whom it is, and it is for them. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed === 'anyone') return true;
    const { identity } = context.switchToHttp().getRequest<Identified>();
    if (!identity) throw new Problem('not-signed-in');
    if (!allowed) throw new Problem('not-allowed', 'This route does not say for whom it is, so it is for nobody.');
    if (mayUse(identity, allowed)) return true;
    throw new Problem(
      'not-allowed',
      `"${identity.subject}" is ${identity.roles.join(' and ')}; this is for ${or(allowed)}.`,
    );
  }
}

function or(roles: readonly string[]): string {
  return [...new Set([...roles, 'admin'])].join(' or ');
}
