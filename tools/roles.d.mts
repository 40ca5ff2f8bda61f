type Kind = 'owner' | 'app' | 'jobs' | 'backup';

export function makeRoles(
  adminUrl: string,
  given?: { passwords?: Partial<Record<Kind, string>> },
): Promise<{ database: string; urls: Record<string, string> }>;

export function dropRoles(adminUrl: string): Promise<void>;
