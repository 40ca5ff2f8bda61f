import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NoteView } from '../../features/clinical-notes/note-desk-props.ts';
import { practiceRoute } from '../practice-route.tsx';
import { clientSearch } from './client-filters.ts';

// Only addresses stand here; the code of each page comes when it is opened. The frame brings the
// bar and the texts of the practice (messages/therapist.json), for therapists and for the owner.
const frameRoute = createRoute({
  getParentRoute: () => practiceRoute,
  id: 'bar',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'PracticeFrame'),
});

const therapistRoute = createRoute({ getParentRoute: () => frameRoute, path: 'therapist' });
const getParentRoute = () => therapistRoute;

const todayRoute = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
});

/** `show`: who has something new to read, or who has been quiet; everybody without it. */
const caseloadRoute = createRoute({
  getParentRoute,
  path: 'caseload',
  validateSearch: ({ show }: Record<string, unknown>): { show?: 'new' | 'quiet' } =>
    show === 'new' || show === 'quiet' ? { show } : {},
  component: lazyRouteComponent(() => import('./caseload-page.tsx'), 'CaseloadPage'),
});

/** With `client` for somebody, with `session` to move that one. */
const planSessionRoute = createRoute({
  getParentRoute,
  path: 'sessions/new',
  validateSearch: (search: Record<string, unknown>): { client?: string; session?: string } => ({
    ...(word(search['client']) ? { client: word(search['client']) } : {}),
    ...(word(search['session']) ? { session: word(search['session']) } : {}),
  }),
  component: lazyRouteComponent(() => import('./plan-session-page.tsx'), 'PlanSessionPage'),
});

const absencesRoute = createRoute({
  getParentRoute,
  path: 'absences',
  component: lazyRouteComponent(() => import('./absences-page.tsx'), 'AbsencesPage'),
});

const clientsRoute = createRoute({
  getParentRoute,
  path: 'clients',
  validateSearch: clientSearch,
  component: lazyRouteComponent(() => import('./clients-page.tsx'), 'ClientsPage'),
});

const newClientRoute = createRoute({
  getParentRoute,
  path: 'clients/new',
  component: lazyRouteComponent(() => import('./new-client-page.tsx'), 'NewClientPage'),
});

const clientRoute = createRoute({
  getParentRoute,
  path: 'clients/$client',
  component: lazyRouteComponent(() => import('./client-frame.tsx'), 'ClientFrame'),
});
const ofClient = () => clientRoute;

const timelineRoute = createRoute({
  getParentRoute: ofClient,
  path: '/',
  component: lazyRouteComponent(() => import('./timeline-page.tsx'), 'TimelinePage'),
});

const clientSessionsRoute = createRoute({
  getParentRoute: ofClient,
  path: 'sessions',
  component: lazyRouteComponent(() => import('./client-sessions-page.tsx'), 'ClientSessionsPage'),
});

const sessionRoute = createRoute({
  getParentRoute: ofClient,
  path: 'sessions/$session',
  component: lazyRouteComponent(() => import('./session-page.tsx'), 'SessionPage'),
});

const agreementsRoute = createRoute({
  getParentRoute: ofClient,
  path: 'agreements',
  component: lazyRouteComponent(() => import('./agreements-page.tsx'), 'AgreementsPage'),
});

const contactRoute = createRoute({
  getParentRoute: ofClient,
  path: 'contact',
  component: lazyRouteComponent(() => import('./contact-page.tsx'), 'ContactPage'),
});

type Search = Record<string, unknown>;

function noteView({ view, version }: Search): NoteView {
  if (view === 'preview') return { view };
  if (view !== 'versions') return {};
  return typeof version === 'number' ? { view, version } : { view };
}

/** `show`: everything, not only since the last session. `note`: written beside it, its id or `new`. */
const reviewSearch = (search: Search): { show?: 'all'; note?: string } & NoteView => ({
  ...noteView(search),
  ...(search['show'] === 'all' ? { show: 'all' } : {}),
  ...(typeof search['note'] === 'string' ? { note: search['note'] } : {}),
});

const changeClientRoute = createRoute({
  getParentRoute: ofClient,
  path: 'contact/change',
  component: lazyRouteComponent(() => import('./change-client-page.tsx'), 'ChangeClientPage'),
});

const answersRoute = createRoute({
  getParentRoute: ofClient,
  path: 'answers',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
});

const answerRoute = createRoute({
  getParentRoute: ofClient,
  path: 'answers/$response',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
});

const notesRoute = createRoute({
  getParentRoute: ofClient,
  path: 'notes',
  component: lazyRouteComponent(() => import('./notes-page.tsx'), 'NotesPage'),
});

const noteRoute = createRoute({
  getParentRoute: ofClient,
  path: 'notes/$note',
  /** `session`: the one that a new note is of. */
  validateSearch: (search: Search): { session?: string } & NoteView => ({
    ...noteView(search),
    ...(typeof search['session'] === 'string' ? { session: search['session'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./note-page.tsx'), 'NotePage'),
});

const libraryRoute = createRoute({
  getParentRoute,
  path: 'library',
  validateSearch: (search: Record<string, unknown>): { theme?: string; find?: string } => ({
    ...(word(search['theme']) ? { theme: word(search['theme']) } : {}),
    ...(word(search['find']) ? { find: word(search['find']) } : {}),
  }),
  component: lazyRouteComponent(() => import('./library-page.tsx'), 'LibraryPage'),
});

const exerciseRoute = createRoute({
  getParentRoute,
  path: 'library/$exercise',
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'client' } =>
    view === 'client' ? { view } : {},
  component: lazyRouteComponent(() => import('./exercise-page.tsx'), 'ExercisePage'),
});

const word = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** `change` and `replace` name an agreement of this client, `back` one that was just taken back. */
interface AgreeSearch {
  client?: string;
  exercise?: string;
  change?: string;
  replace?: string;
  back?: string;
}

const agreeSearch = (search: Record<string, unknown>): AgreeSearch => ({
  ...(word(search['client']) ? { client: word(search['client']) } : {}),
  ...(word(search['exercise']) ? { exercise: word(search['exercise']) } : {}),
  ...(word(search['change']) ? { change: word(search['change']) } : {}),
  ...(word(search['replace']) ? { replace: word(search['replace']) } : {}),
  ...(word(search['back']) ? { back: word(search['back']) } : {}),
});

/** From a client's page, from the library, or from neither: what is missing is chosen on the card. */
const agreeRoute = createRoute({
  getParentRoute,
  path: 'agree',
  validateSearch: agreeSearch,
  component: lazyRouteComponent(() => import('./agree-page.tsx'), 'AgreePage'),
});

export const therapistRoutes = frameRoute.addChildren([
  therapistRoute.addChildren([
    todayRoute,
    caseloadRoute,
    planSessionRoute,
    absencesRoute,
    clientsRoute,
    newClientRoute,
    clientRoute.addChildren([
      timelineRoute,
      clientSessionsRoute,
      sessionRoute,
      agreementsRoute,
      contactRoute,
      changeClientRoute,
      answersRoute,
      answerRoute,
      notesRoute,
      noteRoute,
    ]),
    libraryRoute,
    exerciseRoute,
    agreeRoute,
  ]),
]);
