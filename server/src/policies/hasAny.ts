export interface AdminContext {
  state: { userAbility?: { can(action: string): boolean } };
}

/** Whether the administrator holds at least one of the route's actions. */
export const hasAny = (
  context: AdminContext,
  { actions }: { actions: readonly string[] }
): boolean => actions.some((action) => context.state.userAbility?.can(action));
