/** The code of each page. Apart from the addresses, which every first load carries. */
export const pages = {
  schedule: async () => (await import('./schedule-page.tsx')).SchedulePage,
  clients: async () => (await import('./clients-page.tsx')).DeskClientsPage,
};
