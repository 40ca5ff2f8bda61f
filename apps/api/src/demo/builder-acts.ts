import { ExerciseDraft, OwnExerciseLine } from '@selfward/contract';
import type { Exercise } from '@selfward/domain';
import type { Calendar } from './calendar.ts';
import type { DemoVisitor } from './demo-visitor.ts';
import { Names } from './scene.ts';
import { ownExercises } from './stories/own-exercises.ts';
import type { Moment } from './stories/story-types.ts';

interface Here {
  path: string;
  calendar: Calendar;
}

/** What was agreed on in its first words: before the clients’ lives, as each agreement takes the newest. */
export async function writeOwn(visitor: DemoVisitor, here: Here): Promise<Names<string>> {
  const slugs = new Names<string>();
  for (const { name, published } of ownExercises)
    for (const edition of published.slice(0, 1))
      slugs.set(name, await publish(visitor, here, { edition, slug: undefined }));
  return slugs;
}

/** The later versions, which running agreements do not take by themselves, and what is a draft. */
export async function writeOn(
  visitor: DemoVisitor,
  here: Here & { slugs: Names<string> },
): Promise<void> {
  for (const { name, published, draft } of ownExercises) {
    for (const edition of published.slice(1))
      await publish(visitor, here, { edition, slug: here.slugs.get(name) });
    if (draft) await write(visitor, here, { edition: draft, slug: undefined });
  }
}

interface Writing {
  edition: Moment & { exercise: Exercise };
  /** What paths call it; nothing while it is new. */
  slug: string | undefined;
}

const draftsOf = ({ path }: Here): string => `${path}/therapist/exercise-drafts`;

function write(
  visitor: DemoVisitor,
  here: Here,
  { edition: { exercise, ...moment }, slug }: Writing,
): Promise<ExerciseDraft> {
  const body = slug === undefined ? { from: 'empty' } : { from: 'edit', slug };
  return visitor.at(here.calendar.instant(moment), async () => {
    const path = draftsOf(here);
    const begun = await visitor.ask({ method: 'POST', path, body, answer: ExerciseDraft });
    return visitor.ask({
      method: 'PUT',
      path: `${path}/${begun.id}`,
      body: { exercise },
      revision: begun.revision,
      answer: ExerciseDraft,
    });
  });
}

async function publish(visitor: DemoVisitor, here: Here, writing: Writing): Promise<string> {
  const { id, revision, next } = await write(visitor, here, writing);
  const { slug } = await visitor.at(here.calendar.instant(writing.edition), () =>
    visitor.ask({
      method: 'POST',
      path: `${draftsOf(here)}/${id}/publish`,
      body: { version: next.version, series: next.series, newMeaning: false },
      revision,
      answer: OwnExerciseLine,
    }),
  );
  return slug;
}
