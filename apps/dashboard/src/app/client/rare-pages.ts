/** The code of the pages that are opened now and then. */
export const rarePages = {
  response: async () => (await import('./response-page.tsx')).ResponsePage,
  settings: async () => (await import('./settings-page.tsx')).SettingsPage,
  agreed: async () => (await import('./agreed-page.tsx')).AgreedPage,
  glassDoor: async () => (await import('./glass-door-page.tsx')).GlassDoorPage,
  progress: async () => (await import('./progress-page.tsx')).ProgressPage,
  log: async () => (await import('./log-page.tsx')).LogPage,
  pathway: async () => (await import('./own-pathway-page.tsx')).OwnPathwayPage,
  safetyPlan: async () => (await import('./safety-plan/safety-plan-page.tsx')).SafetyPlanPage,
};
