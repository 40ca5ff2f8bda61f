import type { PlanContent } from '@selfward/contract';
import { emptyPlan, planParts } from '@selfward/domain';
import type { TestPractice } from './practice.ts';
import { ifMatch } from './visitor.ts';
import type { Words } from './words.ts';

export const aContact = (name = 'Lea') => ({
  id: crypto.randomUUID(),
  name,
  phone: '555-0101',
  say: 'Can you come over?',
});

export const aPlan = (content: Partial<PlanContent> = {}): PlanContent => ({
  ...emptyPlan,
  signs: 'I stop answering messages.',
  people: [aContact()],
  ...content,
});

/** Written by the client alone, on top of nothing. */
export async function writePlan(p: TestPractice, content = aPlan()): Promise<number> {
  const body = { content, together: false };
  const answer = await p.client.put('client/safety-plan', body, ifMatch(0)).expect(200);
  return answer.body.revision;
}

export const sharePlan = (
  p: TestPractice,
  revision: number,
  parts: readonly string[] = planParts,
) => p.client.put('client/safety-plan/sharing', { revision, parts });

/** Shared, and its ten seconds are over. Answers the id of what can be read now. */
export async function aSharedPlan(p: TestPractice, later: () => void): Promise<string> {
  await sharePlan(p, await writePlan(p)).expect(200);
  later();
  const path = `therapist/clients/${p.clientId}/safety-plan`;
  return (await p.therapist.get(path).expect(200)).body.plan?.id ?? crypto.randomUUID();
}

/** Words under every heading, with a person under both that hold people; kept. */
export async function plantPlan(p: TestPractice, words: Words): Promise<unknown> {
  const field = (name: string) => words(`PUT client/safety-plan content/${name}`);
  const contacts = (part: string) => {
    const [name, phone, say] = ['name', 'phone', 'say'].map((one) => field(`${part}/0/${one}`));
    return [{ id: crypto.randomUUID(), name, phone, say }];
  };
  const [signs, alone, company] = [field('signs'), field('alone'), field('company')];
  const [surroundings, matters] = [field('surroundings'), field('matters')];
  const [people, professionals] = [contacts('people'), contacts('professionals')];
  const content = { signs, alone, company, people, professionals, surroundings, matters };
  const { body } = await p.client.put('client/safety-plan', { content }, ifMatch(0)).expect(200);
  return body;
}
