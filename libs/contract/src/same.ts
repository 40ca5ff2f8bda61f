/** The zod schema and the domain's type say the same in both directions, or this does not compile. */
export type Same<Wire extends Native, Native extends Rule, Rule = Wire> = Wire;
