export const countUnsent = async (): Promise<number> => 0;
export const eraseDrafts = async (): Promise<void> => undefined;
