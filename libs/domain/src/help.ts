export const helpKinds = ['emergency', 'crisis', 'home', 'other'] as const;
export type HelpKind = (typeof helpKinds)[number];

const checkAfterDays = 90;

/** A number that nobody has looked at for long may have moved: the owner is asked to look again. */
export function isCheckDue(checkedOn: string, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(checkedOn)) / 86_400_000;
  return days > checkAfterDays;
}

const unitedStates = new Set(
  `Adak Anchorage Atka Boise Chicago Denver Detroit Fort_Wayne Indianapolis Juneau Knox_IN Los_Angeles
   Louisville Menominee Metlakatla New_York Nome Phoenix Shiprock Sitka Yakutat`
    .split(/\s+/)
    .map((city) => `America/${city}`),
);

/** By the zone of the practice: there 988 rings, and nobody knows that of anywhere else. */
export const isInUnitedStates = (timeZone: string): boolean =>
  unitedStates.has(timeZone) ||
  timeZone === 'Pacific/Honolulu' ||
  /^(US|America\/(Indiana|Kentucky|North_Dakota))\//.test(timeZone);
