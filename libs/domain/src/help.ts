export const helpKinds = ['emergency', 'crisis', 'home', 'other'] as const;
export type HelpKind = (typeof helpKinds)[number];

const checkAfterDays = 90;

/** A number that nobody has looked at for long may have moved: the owner is asked to look again. */
export function isCheckDue(checkedOn: string, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(checkedOn)) / 86_400_000;
  return days > checkAfterDays;
}
