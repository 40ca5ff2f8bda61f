/** The code of the pages that somebody opens once. */
export const oncePages = {
  setUp: async () => (await import('./set-up-page.tsx')).SetUpPage,
  invitation: async () => (await import('./invitation-page.tsx')).InvitationPage,
  demo: async () => (await import('./demo-page.tsx')).DemoPage,
};
