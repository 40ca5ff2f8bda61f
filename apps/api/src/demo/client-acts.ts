import { type Answers, ClientPathway } from '@selfward/contract';
import { z } from 'zod';
import { type DemoVisitor, Made, Revised } from './demo-visitor.ts';
import type { Scene, Written } from './scene.ts';
import type { ClientAct } from './stories/story-types.ts';

type Act<Does extends ClientAct['does']> = Extract<ClientAct, { does: Does }>;

const Saved = Revised.pick({ revision: true });

interface Here {
  scene: Scene;
  visitor: DemoVisitor;
}

/** What clients of the demo do, through the routes that their dashboard uses. */
export async function playClient(here: Here, act: ClientAct): Promise<unknown> {
  switch (act.does) {
    case 'write':
      return write(here, act);
    case 'share':
      return share(here, here.scene.responses.get(act.response), act.but);
    case 'take-back':
      return takeBack(here, act);
    case 'set-aside':
      return setAside(here, act);
    case 'skip':
      return skip(here, act);
    case 'pause':
      return pause(here, act);
    case 'write-plan':
      return writePlan(here, act);
    default:
      return decline(here, act);
  }
}

async function write(here: Here, act: Act<'write'>): Promise<void> {
  const { scene, visitor } = here;
  const { name, response = name } = act;
  const written = scene.responses.find(response) ?? (await begin(here, name));
  scene.responses.set(response, written);
  const path = `${scene.practice}/client/responses/${written.id}/draft-items`;
  await Promise.all(
    Object.entries({ ...filledIn(scene, act), ...act.answers }).map(async ([item, value]) => {
      const { revision } = await visitor.ask({
        method: 'PUT',
        path: `${path}/${encodeURIComponent(item)}`,
        body: { value, device: 'demo' },
        revision: written.revisions[item] ?? 0,
        answer: Saved,
      });
      written.revisions[item] = revision;
    }),
  );
  written.answers = { ...written.answers, ...act.answers };
  if (act.left === 'draft') return;
  await finish(here, written, act.small ? 'small' : 'full');
  if (act.left !== 'kept') await share(here, written, act.left.sharedBut);
}

/** When it was, as the page begins with. */
function filledIn({ calendar, timeZone }: Scene, { happened }: Act<'write'>): Answers {
  if (!happened) return {};
  const { day, clock } = calendar.atHome(happened, timeZone);
  return { at: { at: `${day}T${clock}`, zone: timeZone } };
}

async function begin(here: Here, name: string): Promise<Written> {
  const { scene, visitor } = here;
  const agreement = scene.agreements.find(name) ?? (await ofPathway(here, name));
  const { id } = await visitor.ask({
    method: 'POST',
    path: `${scene.practice}/client/assignments/${agreement}/responses`,
    answer: Made,
  });
  return { id, revision: 0, answers: {}, revisions: {} };
}

/** The agreement that a step of the pathway made, as the client's own page shows it. */
async function ofPathway({ scene, visitor }: Here, step: string): Promise<string> {
  const path = `${scene.practice}/client/pathway`;
  const { pathway } = await visitor.ask({ method: 'GET', path, answer: ClientPathway });
  const agreement = pathway?.steps.find(({ id }) => id === step)?.assignmentId;
  if (!agreement) throw new Error(`the story writes in ${step} before it is open`);
  scene.agreements.set(step, agreement);
  return agreement;
}

async function finish({ scene, visitor }: Here, written: Written, size: string): Promise<void> {
  const { revision } = await visitor.ask({
    method: 'POST',
    path: `${scene.practice}/client/responses/${written.id}/finish`,
    body: { revisions: written.revisions, size },
    answer: Revised,
  });
  written.revision = revision;
}

/** An entry of a kept item is kept with it. */
const isIn = (path: string, item: string): boolean => path === item || path.startsWith(`${item}[`);

async function share({ scene, visitor }: Here, written: Written, but: string[]): Promise<void> {
  const shared = Object.keys(written.answers).filter(
    (path) => !but.some((kept) => isIn(path, kept)),
  );
  await visitor.ask({
    method: 'POST',
    path: `${scene.practice}/client/responses/${written.id}/share`,
    body: { revision: written.revision, share: shared },
    answer: Revised,
  });
}

async function takeBack({ scene, visitor }: Here, { response }: Act<'take-back'>): Promise<void> {
  const { id } = scene.responses.get(response);
  const path = `${scene.practice}/client/responses/${id}/take-back`;
  await visitor.ask({ method: 'POST', path, answer: z.unknown() });
}

async function setAside({ scene, visitor }: Here, act: Act<'set-aside'>): Promise<void> {
  const { reason, words = '', keptReason: keepReason = false } = act;
  await visitor.ask({
    method: 'POST',
    path: `${scene.practice}/client/assignments/${scene.agreements.get(act.name)}/set-aside`,
    body: { reason, words, keepReason },
    answer: z.unknown(),
  });
}

async function skip({ scene, visitor }: Here, { name }: Act<'skip'>): Promise<void> {
  await visitor.ask({
    method: 'POST',
    path: `${scene.practice}/client/assignments/${scene.agreements.get(name)}/set-aside`,
    body: { reason: null, keepReason: true },
    answer: z.unknown(),
  });
}

async function decline({ scene, visitor }: Here, { name }: Act<'decline'>): Promise<void> {
  const agreement = scene.agreements.find(name);
  const what = agreement ? `assignments/${agreement}` : `pathway/steps/${name}`;
  const path = `${scene.practice}/client/${what}/decline`;
  await visitor.ask({ method: 'POST', path, answer: z.unknown() });
}

async function pause({ scene, visitor }: Here, { weeks }: Act<'pause'>): Promise<void> {
  const path = `${scene.practice}/client/pause`;
  await visitor.ask({ method: 'PUT', path, body: { weeks }, answer: z.unknown() });
}

async function writePlan({ scene, visitor }: Here, act: Act<'write-plan'>): Promise<void> {
  const path = `${scene.practice}/client/safety-plan`;
  const { revision } = await visitor.ask({
    method: 'PUT',
    path,
    body: { content: act.content, together: false },
    revision: 0,
    answer: Saved,
  });
  const body = { revision, parts: act.shared };
  await visitor.ask({ method: 'PUT', path: `${path}/sharing`, body, answer: z.unknown() });
}
