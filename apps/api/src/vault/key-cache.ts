/** Opened keyrings for a few minutes, so that a memory image holds few of them. */
export class KeyCache<Kept> {
  private readonly kept = new Map<string, { value: Kept; until: number }>();

  constructor(
    private readonly size = 1000,
    private readonly milliseconds = 5 * 60_000,
  ) {}

  get(name: string, now: number): Kept | undefined {
    const found = this.kept.get(name);
    if (found && found.until > now) return found.value;
    this.kept.delete(name);
    return undefined;
  }

  put(name: string, value: Kept, now: number): void {
    this.kept.delete(name);
    for (const [old, { until }] of this.kept) {
      if (until > now && this.kept.size < this.size) break;
      this.kept.delete(old); // the oldest stand first
    }
    this.kept.set(name, { value, until: now + this.milliseconds });
  }

  clear(): void {
    this.kept.clear();
  }
}
