import { ROLES, type Role } from './generated/operations.ts';

/** Such as `get /standings`. */
export type OperationName = keyof typeof ROLES;

/** The roles of which one is enough for an operation; none where the document does not know it. */
export function rolesFor(operation: OperationName | (string & {})): readonly Role[] {
  return Object.hasOwn(ROLES, operation) ? ROLES[operation as OperationName] : [];
}

/** Whether someone with these roles may do it. The services decide; this is for showing what can be done. */
export function mayCall(roles: readonly string[], operation: OperationName): boolean {
  return rolesFor(operation).some((role) => roles.includes(role));
}
