/** Most of what one exercise may hold; nobody answers more, and a file cannot hold a server up. */
export const exerciseLimits = {
  items: 200,
  /** Of one question. */
  options: 100,
  points: 21,
  /** From one end of a slider to the other. */
  steps: 1000,
  conditions: 20,
  /** Rows, entries, files of one answer. */
  rows: 100,
  /** Characters of one answer that a question may ask for. */
  answer: 20_000,
  scores: 20,
  /** Characters of a paragraph, and of a line that has to fit a screen. */
  text: 8000,
  line: 300,
  /** More are not listed at once. */
  faults: 200,
} as const;
