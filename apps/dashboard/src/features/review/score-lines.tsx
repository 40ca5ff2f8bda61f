import type { SharedResponse } from '@selfward/contract';
import { type Score, scoreOf, scoreRange, type ScoreRule } from '@selfward/domain';
import { t } from '../../i18n/t.ts';

/** Of a measure: what its lines come to, by its own rules and in the words of their source. */
export const ScoreLines = ({ response }: { response: SharedResponse }) =>
  response.exercise.locked && (
    <div className="stack-1">
      {response.exercise.scores.map((rule) => (
        <p key={rule.id}>{inWords(response, rule)}</p>
      ))}
    </div>
  );

/** Where something is kept, what is not there may be blank or kept: then there is no number. */
function inWords({ exercise, answers, keptItems }: SharedResponse, rule: ScoreRule): string {
  const { label } = rule;
  const score = scoreOf(rule, exercise, answers);
  if (keptItems > 0 && score.exactness !== 'exact') return t('review.score.kept', { label });
  const { answered, of } = score;
  if (score.exactness === 'none') return t('review.score.none', { label, answered, of });
  const range = scoreRange(rule, exercise) ?? { min: 0, max: score.value };
  const said = t('review.score', { label, value: score.value, ...range });
  return [said, ...moreOf(score)].join(' ');
}

const moreOf = (score: Extract<Score, { value: number }>): string[] => [
  ...(score.band ? [`${score.band.label}.`] : []),
  ...(score.exactness === 'estimate'
    ? [t('review.score.estimate', { answered: score.answered, of: score.of })]
    : []),
];
