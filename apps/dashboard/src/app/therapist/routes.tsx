import { createRoute } from '@tanstack/react-router';
import type { NoteView } from '../../features/clinical-notes/note-desk-props.ts';
import {
  frameRoute,
  getParentRoute,
  page,
  type Search,
  therapistRoute,
  words,
} from './area-route.ts';
import { clientSearch } from './client-filters.ts';
import { libraryRoutes } from './library-routes.ts';

const todayRoute = createRoute({
  getParentRoute,
  path: '/',
  component: page('today'),
});

const flagRoute = createRoute({
  getParentRoute,
  path: 'flags/$flag',
  component: page('flag'),
});

/** `show`: who has something new to read, or who has been quiet; everybody without it. */
const caseloadRoute = createRoute({
  getParentRoute,
  path: 'caseload',
  validateSearch: ({ show }: Record<string, unknown>): { show?: 'new' | 'quiet' } =>
    show === 'new' || show === 'quiet' ? { show } : {},
  component: page('caseload'),
});

/** With `client` for somebody, with `session` to move that one. */
const planSessionRoute = createRoute({
  getParentRoute,
  path: 'sessions/new',
  validateSearch: (search: Search): { client?: string; session?: string } =>
    words(search, 'client', 'session'),
  component: page('planSession'),
});

const absencesRoute = createRoute({
  getParentRoute,
  path: 'absences',
  component: page('absences'),
});

const clientsRoute = createRoute({
  getParentRoute,
  path: 'clients',
  validateSearch: clientSearch,
  component: page('clients'),
});

const newClientRoute = createRoute({
  getParentRoute,
  path: 'clients/new',
  component: page('newClient'),
});

const clientRoute = createRoute({
  getParentRoute,
  path: 'clients/$client',
  component: page('clientFrame'),
});
const ofClient = () => clientRoute;

const timelineRoute = createRoute({
  getParentRoute: ofClient,
  path: '/',
  component: page('timeline'),
});

const clientSessionsRoute = createRoute({
  getParentRoute: ofClient,
  path: 'sessions',
  component: page('clientSessions'),
});

const sessionRoute = createRoute({
  getParentRoute: ofClient,
  path: 'sessions/$session',
  component: page('session'),
});

const agreementsRoute = createRoute({
  getParentRoute: ofClient,
  path: 'agreements',
  component: page('agreements'),
});

/** `begin`: the card of a new one is open, with the pathway that was chosen in the library. */
const clientPathwayRoute = createRoute({
  getParentRoute: ofClient,
  path: 'pathway',
  validateSearch: ({ begin }: Record<string, unknown>): { begin?: string } =>
    typeof begin === 'string' ? { begin } : {},
  component: page('pathwayOfClient'),
});

const contactRoute = createRoute({
  getParentRoute: ofClient,
  path: 'contact',
  component: page('contact'),
});

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

const safetyPlanRoute = createRoute({
  getParentRoute: ofClient,
  path: 'safety-plan',
  component: page('safetyPlan'),
});

const changeClientRoute = createRoute({
  getParentRoute: ofClient,
  path: 'contact/change',
  component: page('changeClient'),
});

const answersRoute = createRoute({
  getParentRoute: ofClient,
  path: 'answers',
  validateSearch: reviewSearch,
  component: page('answers'),
});

const answerRoute = createRoute({
  getParentRoute: ofClient,
  path: 'answers/$response',
  validateSearch: reviewSearch,
  component: page('answers'),
});

/** `fit`: only entries of which this is so. */
const logRoute = createRoute({
  getParentRoute: ofClient,
  path: 'answers/log/$slug',
  validateSearch: (search: Search): { fit?: string } => words(search, 'fit'),
  component: page('log'),
});

const progressRoute = createRoute({
  getParentRoute: ofClient,
  path: 'progress',
  component: page('progress'),
});

const notesRoute = createRoute({
  getParentRoute: ofClient,
  path: 'notes',
  component: page('notes'),
});

const noteRoute = createRoute({
  getParentRoute: ofClient,
  path: 'notes/$note',
  /** `session`: the one that a new note is of. */
  validateSearch: (search: Search): { session?: string } & NoteView => ({
    ...noteView(search),
    ...(typeof search['session'] === 'string' ? { session: search['session'] } : {}),
  }),
  component: page('note'),
});

/** `change` and `replace` name an agreement of this client, `back` one that was just taken back. */
interface AgreeSearch {
  client?: string;
  exercise?: string;
  change?: string;
  replace?: string;
  back?: string;
}

const agreeSearch = (search: Search): AgreeSearch =>
  words(search, 'client', 'exercise', 'change', 'replace', 'back');

/** From a client's page, from the library, or from neither: what is missing is chosen on the card. */
const agreeRoute = createRoute({
  getParentRoute,
  path: 'agree',
  validateSearch: agreeSearch,
  component: page('agree'),
});

export const therapistRoutes = frameRoute.addChildren([
  therapistRoute.addChildren([
    todayRoute,
    flagRoute,
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
      clientPathwayRoute,
      contactRoute,
      safetyPlanRoute,
      changeClientRoute,
      answersRoute,
      answerRoute,
      logRoute,
      progressRoute,
      notesRoute,
      noteRoute,
    ]),
    ...libraryRoutes,
    agreeRoute,
  ]),
]);
