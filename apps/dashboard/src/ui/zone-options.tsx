import { nameOfZone, otherZones } from './zone-names.ts';

/**
 * Time zones as people look for one: what is chosen first, then by region, each with its city, so
 * that typing the beginning of a city finds it.
 */
export const ZoneOptions = ({ chosen }: { chosen: string }) => (
  <>
    <option value={chosen}>
      {[regionOf(chosen), cityOf(nameOfZone(chosen))].filter(Boolean).join(', ')}
    </option>
    {[...byRegion(otherZones(chosen))].map(([region, among]) => (
      <optgroup key={region} label={region}>
        {among.map((zone) => (
          <option key={zone} value={zone}>
            {cityOf(zone)}
          </option>
        ))}
      </optgroup>
    ))}
  </>
);

const plain = (name: string) => name.replaceAll('_', ' ');

/** "Europe"; nothing for what is no place, as UTC. */
const regionOf = (zone: string): string =>
  zone.includes('/') ? plain(zone.split('/')[0] ?? '') : '';

/** "Vienna", "Buenos Aires, Argentina": the city stands first. */
const cityOf = (zone: string): string =>
  zone.includes('/') ? zone.split('/').slice(1).toReversed().map(plain).join(', ') : plain(zone);

function byRegion(all: readonly string[]): Map<string, string[]> {
  const regions = new Map<string, string[]>();
  for (const zone of all) {
    const region = regionOf(zone) || zone;
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  for (const among of regions.values())
    among.sort((one, other) => cityOf(one).localeCompare(cityOf(other)));
  return regions;
}
