// The roles of references that may lead through another plan. It must not know names.
import type { Role } from './model.ts';

/** The other plan is above this one or before it: what is done here serves it or goes on from it, and takes nothing else from there. */
export const rolesThrough: ReadonlySet<Role> = new Set<Role>(['serves', 'continues']);
