import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** Fields that say nothing of their own answer with a sentence too: it may stand beside the field. */
export function speakKindly(): void {
  z.config({ customError: kindly });
}

/** Never repeats what was sent, nor the pattern that it did not fit. */
export function kindly(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : `${shapes[issue.expected] ?? other}.`;
    case 'too_big':
      return `This is more than fits: ${issue.maximum} ${unitOf(issue)}at most.`;
    case 'too_small':
      return `This is too little: ${issue.minimum} ${unitOf(issue)}at least.`;
    case 'unrecognized_keys':
      return 'There is more here than is asked for.';
    case 'invalid_value':
      return 'This is none of the choices.';
    case 'invalid_format':
      return `${formats[issue.format] ?? other}.`;
    default:
      return `${other}.`;
  }
}

const other = 'This does not have the form that is needed';

const shapes: Record<string, string> = {
  string: 'This has to be a text',
  number: 'This has to be a number',
  int: 'This has to be a whole number',
  boolean: 'This is either true or false',
  array: 'This has to be a list',
};

const formats: Record<string, string> = {
  email: 'This is not an e-mail address',
  date: 'This is not a day',
  uuid: 'This names nothing that is here',
};

const unitOf = ({ origin }: { origin: string }): string =>
  origin === 'string' ? 'characters ' : '';
