/** The code of each page. Apart from the addresses, which every first load carries. */
export const pages = {
  covered: async () => (await import('./covered-page.tsx')).CoveredPage,
  flag: async () => (await import('./flag-page.tsx')).CoverFlagPage,
  record: async () => (await import('./record-page.tsx')).RecordPage,
};
