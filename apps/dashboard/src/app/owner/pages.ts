/** The code of each page. Apart from the addresses, which every first load carries. */
export const pages = {
  members: async () => (await import('./members-page.tsx')).MembersPage,
  clients: async () => (await import('./clients-page.tsx')).OwnerClientsPage,
  handOver: async () => (await import('./hand-over-page.tsx')).HandOverPage,
  absences: async () => (await import('./absences-page.tsx')).OwnerAbsencesPage,
  practice: async () => (await import('./practice-page.tsx')).PracticePage,
  safety: async () => (await import('./safety-page.tsx')).SafetyPage,
  measures: async () => (await import('./measures-page.tsx')).OwnerMeasuresPage,
  wording: async () => (await import('./wording-page.tsx')).OwnerWordingPage,
  demoMails: async () => (await import('./demo-mails-page.tsx')).DemoMailsPage,
};
