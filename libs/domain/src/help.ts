export const helpKinds = ['emergency', 'crisis', 'home', 'other'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** What a card after an answer about self-harm offers; a line against violence at home stands on the help page. */
export const onHelpCard: readonly HelpKind[] = helpKinds.filter((kind) => kind !== 'home');

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

interface CrisisLines {
  /** The practice has entered a crisis line of its own. */
  hasCrisisLine: boolean;
  isInUnitedStates: boolean;
}

/** The one number that ships with a source (call and text), where it rings and the practice names none. */
export const crisisLineOf = ({ hasCrisisLine, isInUnitedStates: rings }: CrisisLines) =>
  rings && !hasCrisisLine ? '988' : null;
