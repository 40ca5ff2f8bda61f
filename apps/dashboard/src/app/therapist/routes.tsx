import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { practiceRoute } from '../practice-route.tsx';

// Only addresses stand here; the code of each page comes when it is opened. The frame brings the
// bar and the texts of the practice (messages/therapist.json), for therapists and for the owner.
const frameRoute = createRoute({
  getParentRoute: () => practiceRoute,
  id: 'bar',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'PracticeFrame'),
});

const therapistRoute = createRoute({ getParentRoute: () => frameRoute, path: 'therapist' });
const getParentRoute = () => therapistRoute;

const caseloadRoute = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./caseload-page.tsx'), 'CaseloadPage'),
});

const clientsRoute = createRoute({
  getParentRoute,
  path: 'clients',
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

const agreementsRoute = createRoute({
  getParentRoute: ofClient,
  path: '/',
  component: lazyRouteComponent(() => import('./agreements-page.tsx'), 'AgreementsPage'),
});

const contactRoute = createRoute({
  getParentRoute: ofClient,
  path: 'contact',
  component: lazyRouteComponent(() => import('./contact-page.tsx'), 'ContactPage'),
});

const answersRoute = createRoute({
  getParentRoute: ofClient,
  path: 'answers',
  component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
});

/** `note` is the note that is written beside the answer: its id, or `new`. */
const answerRoute = createRoute({
  getParentRoute: ofClient,
  path: 'answers/$response',
  validateSearch: (search: Record<string, unknown>): { note?: string } =>
    typeof search['note'] === 'string' ? { note: search['note'] } : {},
  component: lazyRouteComponent(() => import('./answer-page.tsx'), 'AnswerPage'),
});

const notesRoute = createRoute({
  getParentRoute: ofClient,
  path: 'notes',
  component: lazyRouteComponent(() => import('./notes-page.tsx'), 'NotesPage'),
});

const noteRoute = createRoute({
  getParentRoute: ofClient,
  path: 'notes/$note',
  component: lazyRouteComponent(() => import('./note-page.tsx'), 'NotePage'),
});

const libraryRoute = createRoute({
  getParentRoute,
  path: 'library',
  component: lazyRouteComponent(() => import('./library-page.tsx'), 'LibraryPage'),
});

const exerciseRoute = createRoute({
  getParentRoute,
  path: 'library/$exercise',
  component: lazyRouteComponent(() => import('./exercise-page.tsx'), 'ExercisePage'),
});

const word = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** From a client's page, from the library, or from neither: what is missing is chosen on the card. */
const agreeRoute = createRoute({
  getParentRoute,
  path: 'agree',
  validateSearch: (search: Record<string, unknown>): { client?: string; exercise?: string } => ({
    ...(word(search['client']) ? { client: word(search['client']) } : {}),
    ...(word(search['exercise']) ? { exercise: word(search['exercise']) } : {}),
  }),
  component: lazyRouteComponent(() => import('./agree-page.tsx'), 'AgreePage'),
});

const demoMailsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'owner/demo-mails',
  component: lazyRouteComponent(() => import('../owner/demo-mails-page.tsx'), 'DemoMailsPage'),
});

export const therapistRoutes = frameRoute.addChildren([
  therapistRoute.addChildren([
    caseloadRoute,
    clientsRoute,
    newClientRoute,
    clientRoute.addChildren([
      agreementsRoute,
      contactRoute,
      answersRoute,
      answerRoute,
      notesRoute,
      noteRoute,
    ]),
    libraryRoute,
    exerciseRoute,
    agreeRoute,
  ]),
  demoMailsRoute,
]);
