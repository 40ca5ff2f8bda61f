import { exerciseBySlug } from '@selfward/content';
import { allItems, type Item } from '@selfward/domain';
import type { Test } from 'supertest';
import { gateExercise, letterExercise, logExercise, Loop } from './loop.ts';
import { anOwnExercise, beginDraft, german, publishOwn } from './own-exercise.ts';
import { plantMeasures } from './measures.ts';
import { plantPathways } from './pathway.ts';
import type { TestPractice } from './practice.ts';
import { goAway, raise, theFlag } from './safety.ts';
import { plantPlan } from './safety-plan.ts';
import { ifMatch } from './visitor.ts';
import type { Words } from './words.ts';

/** Fields that are a text by their type, and no words of a person. */
export const noWords = new Set([
  'timeZone',
  'exercise',
  'consentVersion',
  'version',
  'device',
  'code',
  'codes/0',
  'at',
  'zone',
  'regions/0/code',
  // a whole document as text: what is in it is planted below
  'file',
]);

/** In no exercise that can be answered so far: sealed by the same line as every other answer. */
export const notYet = ['value/files/0/name'];

/** In a document that no schema of a route describes, so they are named here. */
export const inDocuments = [
  'title',
  'purpose',
  'rationale',
  'cautions',
  'themes/0',
  'items/0/text',
  'items/0/help',
  'items/0/options/0/text',
].map((place) => `PUT therapist/exercise-drafts/:draftId exercise/${place}`);

/** Plain on purpose: searched and sorted by, or told to everybody who comes. The README says so. */
export const plain = [
  'PUT owner/practice name',
  'PUT owner/practice hours',
  'PUT owner/practice readingHabit',
  'PUT owner/members/:memberId name',
  'POST owner/invitations name',
  ...['POST owner/help-contacts', 'PUT owner/help-contacts/:contactId'].flatMap((route) =>
    ['name', 'hours', 'languages', 'source'].map((field) => `${route} ${field}`),
  ),
  ...['POST therapist/clients', 'PUT therapist/clients/:clientId'].flatMap((route) =>
    ['name', 'calledBy'].map((field) => `${route} ${field}`),
  ),
];

interface Told {
  id: string;
  revision: number;
  seen?: string;
}

/** Something for every field of the contract that takes words, the way the product saves it. */
export class Planting {
  /** Every answer that came back: what was planted has to stand in one of them. */
  readonly told: unknown[] = [];

  constructor(
    private readonly p: TestPractice,
    private readonly words: Words,
    private readonly later: () => void,
  ) {}

  async everywhere(): Promise<void> {
    await this.practice();
    await this.clients();
    await this.agreements();
    await this.answers();
    await this.notes();
    await this.safety();
    await this.exercises();
    this.told.push(await plantMeasures(this.p, this.words));
    this.told.push(await plantPathways(this.p, this.words));
    this.told.push(await plantPlan(this.p, this.words));
  }

  private async ask(request: Test): Promise<Told> {
    const { status, body } = await request;
    if (status >= 300) throw new Error(`not planted: ${JSON.stringify(body)}`);
    this.told.push(body);
    return body;
  }

  private fields(route: string, ...names: string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.words(`${route} ${name}`)]));
  }

  private async practice(): Promise<void> {
    const { owner, members } = this.p;
    const zone = { timeZone: 'Europe/Vienna' };
    const own = this.fields('PUT owner/practice', 'name', 'hours', 'readingHabit');
    await this.ask(owner.put('owner/practice', { ...own, ...zone }, ifMatch(1)));
    const member = this.fields('PUT owner/members/:memberId', 'name');
    const path = `owner/members/${members.frontDesk.memberId}`;
    await this.ask(owner.put(path, { ...member, roles: ['front_desk'] }, ifMatch(1)));
    const invited = this.fields('POST owner/invitations', 'name');
    const email = `${crypto.randomUUID()}@example.org`;
    await this.ask(owner.post('owner/invitations', { ...invited, email, roles: ['cover'] }));
    const contact = ['name', 'hours', 'languages', 'source'];
    const fixed = { kind: 'crisis', phone: '000', checkedOn: '2026-01-02' };
    const first = this.fields('POST owner/help-contacts', ...contact);
    const { id } = await this.ask(owner.post('owner/help-contacts', { ...first, ...fixed }));
    const next = this.fields('PUT owner/help-contacts/:contactId', ...contact);
    await this.ask(owner.put(`owner/help-contacts/${id}`, { ...next, ...fixed }, ifMatch(1)));
  }

  private async clients(): Promise<void> {
    const { therapist, clientId } = this.p;
    await this.ask(therapist.post(`therapist/clients/${clientId}/sessions/start`, {}));
    const days = { firstDay: '2099-01-01', lastDay: '2099-01-02' };
    await this.ask(therapist.post('therapist/absences', days));
    await this.ask(this.p.client.put('client/pause', { weeks: 1 }));
    const made = this.record('POST therapist/clients');
    const { id, revision } = await this.ask(therapist.post('therapist/clients', made));
    const changed = this.record('PUT therapist/clients/:clientId');
    const path = `therapist/clients/${id}`;
    await this.ask(therapist.put(path, changed, ifMatch(revision)));
  }

  private record(route: string) {
    const own = this.fields(route, 'name', 'calledBy', 'pronouns', 'usualPlace', 'crisisNotes');
    const contact = (name: string) => this.words(`${route} emergencyContact/${name}`);
    const [name, relation, limits] = [contact('name'), contact('relation'), contact('limits')];
    const emergencyContact = { name, relation, limits, phone: '+43 1', mayCall: true };
    return { ...own, emergencyContact, timeZone: 'Europe/Vienna', isAdultInIndividualWork: true };
  }

  private async agreements(): Promise<void> {
    const { therapist, client, clientId } = this.p;
    const list = `therapist/clients/${clientId}/assignments`;
    const card = this.card('POST therapist/clients/:clientId/assignments');
    const { id } = await this.ask(therapist.post(list, { exercise: letterExercise, card }));
    const changed = { card: this.card('PUT therapist/assignments/:assignmentId') };
    const path = `therapist/assignments/${id}`;
    await this.ask(therapist.put(path, { ...changed, forSession: null }, ifMatch(1)));
    const given = this.fields('POST client/assignments/:assignmentId/set-aside', 'words');
    const aside = { ...given, reason: 'own-words', keepReason: false };
    await this.ask(client.post(`client/assignments/${id}/set-aside`, aside));
  }

  private card(route: string) {
    const line = (name: string) => this.words(`${route} card/${name}`);
    const [why, whenAndWhere, inTheWay] = [line('why'), line('whenAndWhere'), line('inTheWay')];
    return { why, whenAndWhere, inTheWay, size: 'full' };
  }

  private async answers(): Promise<void> {
    const value = (place: string) =>
      this.words(`PUT client/responses/:responseId/draft-items/:itemPath value${place}`);
    const shared = await Loop.through(this.p, { means: value('') }, ['means']);
    this.later();
    const path = `therapist/responses/${shared.responseId}`;
    const { seen } = await this.ask(this.p.therapist.get(path));
    await this.ask(this.p.therapist.put(`${path}/read`, { read: true, seen }));
    const line = this.fields('POST therapist/responses/:responseId/lines', 'text');
    await this.ask(this.p.therapist.post(`${path}/lines`, line));
    const { loop, pairs, choice } = await this.otherShapes();
    const id = crypto.randomUUID();
    await loop.write(pairs.id, [{ id, left: value('/0/left'), right: value('/0/right') }]);
    await loop.write(choice.id, otherOf(choice, value('/other')));
    await this.ask(this.p.client.get(`client/assignments/${loop.assignmentId}`));
    await this.rareShapes(value);
  }

  /** Lines of a list, another place of the body, a rating with its words, a first version. */
  private async rareShapes(value: (place: string) => string): Promise<void> {
    const list = await Loop.begin(this.p, 'push-and-crash-loop');
    await list.write('if_i_just', [{ id: crypto.randomUUID(), text: value('/0/text') }]);
    await this.ask(this.p.client.get(`client/assignments/${list.assignmentId}`));
    const map = await Loop.begin(this.p, 'body-truth-map');
    const elsewhere = { code: 'somewhere-else', other: value('/regions/0/other') };
    await map.write('map', { regions: [elsewhere] });
    await this.ask(this.p.client.get(`client/assignments/${map.assignmentId}`));
    const loop = await Loop.begin(this.p, 'then-and-now');
    const rating = { id: crypto.randomUUID(), value: 3, words: value('/ratings/0/words') };
    await loop.write('fears_again', { ratings: [rating] });
    await loop.write('reveal', { reveal: 'now', first: { story: value('/first/means') } });
    await this.ask(this.p.client.get(`client/assignments/${loop.assignmentId}`));
  }

  /** A draft of an exercise that has pairs, and a choice that leaves room for other words. */
  private async otherShapes() {
    for (const slug of [gateExercise, logExercise, letterExercise, 'no-time-for']) {
      const exercise = exerciseBySlug(slug);
      const items = exercise ? allItems(exercise).filter(({ id }) => !id.includes('.')) : [];
      const pairs = items.find(({ type }) => type === 'pairs');
      const choice = items.find((item) => hasOther(item));
      if (pairs && choice) return { loop: await Loop.begin(this.p, slug), pairs, choice };
    }
    throw new Error('no exercise takes both');
  }

  /** One that is written, published where nothing is empty, and a translation of another one. */
  private async exercises(): Promise<void> {
    const { therapist } = this.p;
    const drafts = 'therapist/exercise-drafts';
    const { id } = await this.ask(therapist.post(drafts, { from: 'empty' }));
    const words = (place: string) =>
      this.words(`PUT therapist/exercise-drafts/:draftId exercise/${place}`);
    const [title, purpose, rationale, cautions] = [
      words('title'),
      words('purpose'),
      words('rationale'),
      words('cautions'),
    ];
    const options = [{ code: 'o1', text: words('items/0/options/0/text') }];
    const [text, help] = [words('items/0/text'), words('items/0/help')];
    const items = [{ id: 'q1', type: 'choice_one', core: true, text, help, options }];
    const themes = [words('themes/0')];
    const exercise = anOwnExercise();
    const full = { ...exercise, title, purpose, rationale, cautions, themes, items };
    await this.ask(therapist.put(`${drafts}/${id}`, { exercise: full }, ifMatch(1)));
    const publish = { version: '1.0.0', series: 1 };
    if (title !== '')
      await this.ask(therapist.post(`${drafts}/${id}/publish`, publish, ifMatch(2)));
    await beginDraft(therapist);
    const slug = await publishOwn(therapist);
    const route = 'PUT therapist/exercises/:slug/versions/:version/translations/:lang';
    const wording = { ...german, title: this.words(`${route} wording/means`) };
    const path = `therapist/exercises/${slug}/versions/1.0.0/translations/de`;
    await this.ask(therapist.put(path, { wording, official: true }, ifMatch(0)));
    const half = { title: this.words(`${route}/draft wording/means`) };
    await this.ask(therapist.put(`${path}/draft`, { wording: half, official: true }, ifMatch(0)));
  }

  /** An answer about self-harm, and what was done about it. */
  private async safety(): Promise<void> {
    const { therapist } = this.p;
    await raise(this.p);
    const { id, answers } = await theFlag(this.p);
    const done = this.fields('POST therapist/flags/:flagId/steps', 'words');
    const body = { ...done, did: ['spoke'], closes: false, newest: answers[0].id };
    const path = `therapist/flags/${id}`;
    await therapist.post(`${path}/steps`, body).expect(204);
    await therapist.post(`${path}/opened`, { plan: null }).expect(204);
    await this.ask(therapist.get(path));
    const covering = this.fields('POST cover/flags/:flagId/steps', 'words');
    await goAway(this.p);
    await raise(this.p);
    const again = await theFlag(this.p);
    const covered = { ...covering, did: ['spoke'], closes: false, newest: again.answers[0].id };
    await this.p.cover.post(`cover/flags/${again.id}/steps`, covered).expect(204);
    await this.ask(therapist.get(`therapist/flags/${again.id}`));
  }

  private async notes(): Promise<void> {
    const { therapist, clientId } = this.p;
    const list = `therapist/clients/${clientId}/notes`;
    const sessionOn = '2026-11-24';
    const text = this.words('POST therapist/clients/:clientId/notes text', 300);
    const { id } = await this.ask(therapist.post(list, { text, sessionOn }));
    const path = `therapist/notes/${id}`;
    // So much less that the first text stays as a version, before the last one is written.
    await this.ask(therapist.put(path, { text: '-', sessionOn, template: 'soap' }, ifMatch(1)));
    const next = this.fields('PUT therapist/notes/:noteId', 'text');
    await this.ask(therapist.put(path, { ...next, sessionOn }, ifMatch(2)));
    await this.ask(therapist.get(`${path}/versions/1`));
    await this.ask(therapist.post(`${path}/sign`, undefined, ifMatch(3)));
    const added = this.fields('POST therapist/notes/:noteId/addenda', 'text');
    await this.ask(therapist.post(`${path}/addenda`, added));
  }
}

const optionsOf = (item: Item) =>
  item.type === 'choice_one' || item.type === 'choice_many' ? item.options : [];
const hasOther = (item: Item) => optionsOf(item).some(({ is_other }) => is_other === true);

function otherOf(item: Item, other: string) {
  const code = optionsOf(item).find(({ is_other }) => is_other === true)?.code;
  return item.type === 'choice_one' ? { code, other } : { codes: [code], other };
}
