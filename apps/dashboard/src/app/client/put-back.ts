import type { OpenedAssignment } from '@selfward/contract';
import type { Answers } from '@selfward/domain';
import { erase } from '../../features/responses/responses.api.ts';
import type { Place } from '../../features/writing/draft-store.ts';
import { Saver } from '../../features/writing/saver.ts';
import { Unreachable } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';

interface Finished {
  place: Place;
  opened: OpenedAssignment;
  response: string;
  answers: Answers;
}

/** Undoes a quick entry: first its words are a draft again, only then what was finished goes. */
export async function putBack({ place, opened, response, answers }: Finished): Promise<void> {
  const saver = new Saver(place, opened.exercise);
  await saver.open({ ...opened, response: null });
  await saver.begun();
  for (const [path, value] of Object.entries(answers)) saver.write(path, value);
  await saver.flush();
  saver.close();
  if (!saver.isEverythingSaved()) throw new Unreachable('offline');
  await erase({ practice: place.practice, response });
  toast({ text: t('quick.undone') });
}
